using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Training.Infrastructure.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "account",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    email = table.Column<string>(type: "TEXT", nullable: false),
                    email_key = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    search_text = table.Column<string>(type: "TEXT", nullable: false),
                    language = table.Column<string>(type: "TEXT", nullable: false),
                    password_hash = table.Column<string>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    disabled_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    letter_on = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account", x => x.id);
                    table.CheckConstraint("ck_account_language", "language IN ('vi', 'en')");
                }
            );

            migrationBuilder.CreateTable(
                name: "administrative_unit",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    level = table.Column<string>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    parent_code = table.Column<string>(type: "TEXT", nullable: true),
                    valid_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_administrative_unit", x => x.id);
                    table.CheckConstraint(
                        "ck_administrative_unit_level_known",
                        "\"level\" in ('Province', 'District', 'Commune')"
                    );
                    table.CheckConstraint(
                        "ck_administrative_unit_validity",
                        "valid_from is null or valid_to is null or valid_to >= valid_from"
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "audit_entry",
                columns: table => new
                {
                    sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    actor_name = table.Column<string>(type: "TEXT", nullable: false),
                    deed = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    action = table.Column<string>(type: "TEXT", nullable: false),
                    subject_type = table.Column<string>(type: "TEXT", nullable: false),
                    subject_id = table.Column<string>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    changes = table.Column<string>(type: "TEXT", nullable: false),
                    hash = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_entry", x => x.sequence);
                    table.CheckConstraint(
                        "ck_audit_entry_action_known",
                        "\"action\" in ('Added', 'Changed', 'Removed')"
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "audit_head",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    hash = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_head", x => x.id);
                    table.CheckConstraint("ck_audit_head_single", "id = 1");
                }
            );

            migrationBuilder.CreateTable(
                name: "bell_grid",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    name_vi = table.Column<string>(type: "TEXT", nullable: false),
                    name_en = table.Column<string>(type: "TEXT", nullable: false),
                    periods = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bell_grid", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "calendar_span",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    name_vi = table.Column<string>(type: "TEXT", nullable: false),
                    name_en = table.Column<string>(type: "TEXT", nullable: false),
                    confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_calendar_span", x => x.id);
                    table.CheckConstraint("ck_calendar_span_days", "\"to\" >= \"from\"");
                    table.CheckConstraint(
                        "ck_calendar_span_kind_known",
                        "\"kind\" in ('Holiday', 'OfficialSpan', 'DayOffInLieu', 'WorkingWeekend')"
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "curriculum",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name_vi = table.Column<string>(type: "TEXT", nullable: false),
                    name_en = table.Column<string>(type: "TEXT", nullable: false),
                    legal_basis = table.Column<string>(type: "TEXT", nullable: true),
                    is_example = table.Column<bool>(type: "INTEGER", nullable: false),
                    blocks = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    edition = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    approver = table.Column<string>(type: "TEXT", nullable: true),
                    approved_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_curriculum", x => x.id);
                    table.CheckConstraint("ck_curriculum_state_known", "\"state\" in ('Draft', 'Approved')");
                }
            );

            migrationBuilder.CreateTable(
                name: "disclosure",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    part = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: true),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_disclosure", x => x.id);
                    table.CheckConstraint(
                        "ck_disclosure_part_known",
                        "\"part\" in ('IdNumber', 'Phone', 'Email', 'Sensitive', 'File', 'LeaveEvidence')"
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "field_key",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    proof = table.Column<string>(type: "TEXT", nullable: false),
                    since = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_field_key", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "instructor",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: true),
                    account = table.Column<Guid>(type: "TEXT", nullable: true),
                    modules = table.Column<string>(type: "TEXT", nullable: false),
                    unavailable = table.Column<string>(type: "TEXT", nullable: false),
                    unwanted = table.Column<string>(type: "TEXT", nullable: false),
                    max_per_week = table.Column<int>(type: "INTEGER", nullable: false),
                    left_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_instructor", x => x.id);
                    table.CheckConstraint("ck_instructor_load", "max_per_week between 0 and 100");
                }
            );

            migrationBuilder.CreateTable(
                name: "invitation_round",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: true),
                    ordered_by = table.Column<string>(type: "TEXT", nullable: false),
                    ordered_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    timing = table.Column<string>(type: "TEXT", nullable: false),
                    per_hour = table.Column<int>(type: "INTEGER", nullable: true),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    total = table.Column<int>(type: "INTEGER", nullable: false),
                    done = table.Column<int>(type: "INTEGER", nullable: false),
                    wave_end = table.Column<int>(type: "INTEGER", nullable: false),
                    work_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_invitation_round", x => x.id);
                    table.CheckConstraint("ck_invitation_round_done", "done <= wave_end and wave_end <= total");
                    table.CheckConstraint(
                        "ck_invitation_round_state_known",
                        "\"state\" in ('UnderWay', 'Held', 'Done', 'Stopped')"
                    );
                    table.CheckConstraint(
                        "ck_invitation_round_timing_known",
                        "\"timing\" in ('Now', 'Staggered', 'Held', 'None')"
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "list_export",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    list = table.Column<string>(type: "TEXT", nullable: false),
                    people = table.Column<int>(type: "INTEGER", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: true),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_list_export", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "loaded_seed",
                columns: table => new
                {
                    file = table.Column<string>(type: "TEXT", nullable: false),
                    hash = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_loaded_seed", x => x.file);
                }
            );

            migrationBuilder.CreateTable(
                name: "message_rule",
                columns: table => new
                {
                    fact = table.Column<string>(type: "TEXT", nullable: false),
                    terms = table.Column<string>(type: "TEXT", nullable: false),
                    texts = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_message_rule", x => x.fact);
                    table.CheckConstraint(
                        "ck_message_rule_fact_known",
                        "\"fact\" in ('SessionsTomorrow', 'TimetablePublished', 'SessionsChangedSoon', 'AssessmentTomorrow', 'RegisterOpen', 'AbsenceNearLimit', 'AbsenceOverLimit', 'AbsencesOfClass', 'EligibilitySigned', 'ResultsPublished', 'SheetDueSoon', 'SheetDueToday', 'SheetOverdue', 'ResitOpen', 'EnrolmentDecided', 'SeatOffered', 'ClassChanged', 'DocumentMissing', 'WorkEnded', 'AccountActivation')"
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "message_watermark",
                columns: table => new
                {
                    fact = table.Column<string>(type: "TEXT", nullable: false),
                    through = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_message_watermark", x => x.fact);
                    table.CheckConstraint(
                        "ck_message_watermark_fact_known",
                        "\"fact\" in ('SessionsTomorrow', 'TimetablePublished', 'SessionsChangedSoon', 'AssessmentTomorrow', 'RegisterOpen', 'AbsenceNearLimit', 'AbsenceOverLimit', 'AbsencesOfClass', 'EligibilitySigned', 'ResultsPublished', 'SheetDueSoon', 'SheetDueToday', 'SheetOverdue', 'ResitOpen', 'EnrolmentDecided', 'SeatOffered', 'ClassChanged', 'DocumentMissing', 'WorkEnded', 'AccountActivation')"
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "person",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    surname = table.Column<string>(type: "TEXT", nullable: false),
                    middle_name = table.Column<string>(type: "TEXT", nullable: false),
                    given_name = table.Column<string>(type: "TEXT", nullable: false),
                    search_text = table.Column<string>(type: "TEXT", nullable: false),
                    name_text = table.Column<string>(type: "TEXT", nullable: false),
                    account = table.Column<Guid>(type: "TEXT", nullable: true),
                    sort_key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    sensitive = table.Column<string>(type: "TEXT", nullable: true),
                    open_ancestral_home = table.Column<string>(type: "TEXT", nullable: true),
                    open_birth_place = table.Column<string>(type: "TEXT", nullable: true),
                    open_computer_skills = table.Column<string>(type: "TEXT", nullable: true),
                    open_degree = table.Column<string>(type: "TEXT", nullable: true),
                    open_degree_grade = table.Column<string>(type: "TEXT", nullable: true),
                    open_email = table.Column<string>(type: "TEXT", nullable: true),
                    open_field_of_study = table.Column<string>(type: "TEXT", nullable: true),
                    open_foreign_language = table.Column<string>(type: "TEXT", nullable: true),
                    open_full_name = table.Column<string>(type: "TEXT", nullable: false),
                    open_gender = table.Column<string>(type: "TEXT", nullable: true),
                    given_name_chosen = table.Column<string>(type: "TEXT", nullable: true),
                    open_graduation_year = table.Column<int>(type: "INTEGER", nullable: true),
                    open_phone = table.Column<string>(type: "TEXT", nullable: true),
                    open_residence = table.Column<string>(type: "TEXT", nullable: true),
                    open_study_mode = table.Column<string>(type: "TEXT", nullable: true),
                    open_university = table.Column<string>(type: "TEXT", nullable: true),
                    open_university_kind = table.Column<string>(type: "TEXT", nullable: true),
                    open_birth_date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    open_birth_precision = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_person", x => x.id);
                    table.CheckConstraint(
                        "ck_person_open_birth_precision_known",
                        "\"open_birth_precision\" in ('Day', 'Month', 'Year')"
                    );
                    table.CheckConstraint(
                        "ck_person_open_degree_grade_known",
                        "\"open_degree_grade\" in ('Average', 'FairlyAverage', 'Good', 'VeryGood', 'Excellent')"
                    );
                    table.CheckConstraint(
                        "ck_person_open_degree_known",
                        "\"open_degree\" in ('Intermediate', 'College', 'Bachelor', 'Master', 'Doctor')"
                    );
                    table.CheckConstraint("ck_person_open_gender_known", "\"open_gender\" in ('Male', 'Female')");
                    table.CheckConstraint(
                        "ck_person_open_study_mode_known",
                        "\"open_study_mode\" in ('FullTime', 'InService', 'Distance', 'Bridging')"
                    );
                    table.CheckConstraint(
                        "ck_person_open_university_kind_known",
                        "\"open_university_kind\" in ('Public', 'Private', 'Foreign')"
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "programme",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    name_vi = table.Column<string>(type: "TEXT", nullable: false),
                    name_en = table.Column<string>(type: "TEXT", nullable: false),
                    target = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_programme", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "push_key",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    public_key = table.Column<string>(type: "TEXT", nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    private_key_sealed = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_push_key", x => x.id);
                    table.CheckConstraint("ck_push_key_one", "id = 1");
                }
            );

            migrationBuilder.CreateTable(
                name: "recovery",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    email_key = table.Column<string>(type: "TEXT", nullable: false),
                    asked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recovery", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "recurring_work",
                columns: table => new
                {
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    due_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    item_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    found = table.Column<string>(type: "TEXT", nullable: true),
                    found_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    is_alarm = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recurring_work", x => x.kind);
                }
            );

            migrationBuilder.CreateTable(
                name: "repair",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    wish = table.Column<string>(type: "TEXT", nullable: false),
                    work_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    hit = table.Column<int>(type: "INTEGER", nullable: false),
                    options = table.Column<string>(type: "TEXT", nullable: false),
                    chosen = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_repair", x => x.id);
                    table.CheckConstraint("ck_repair_chosen_known", "\"chosen\" in ('Substitute', 'Move', 'Mixed')");
                    table.CheckConstraint("ck_repair_state_known", "\"state\" in ('Searching', 'Ready', 'Accepted')");
                }
            );

            migrationBuilder.CreateTable(
                name: "rule_set",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name_vi = table.Column<string>(type: "TEXT", nullable: false),
                    name_en = table.Column<string>(type: "TEXT", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    legal_basis = table.Column<string>(type: "TEXT", nullable: false),
                    parameters = table.Column<string>(type: "TEXT", nullable: false),
                    drafters = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    edition = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    approver = table.Column<string>(type: "TEXT", nullable: true),
                    approved_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rule_set", x => x.id);
                    table.CheckConstraint("ck_rule_set_state_known", "\"state\" in ('Draft', 'Approved')");
                    table.CheckConstraint("ck_rule_set_validity", "valid_to is null or valid_to >= valid_from");
                }
            );

            migrationBuilder.CreateTable(
                name: "sending_hours",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    quiet_from = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    quiet_until = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    digest_at = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    paused = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sending_hours", x => x.id);
                    table.CheckConstraint("ck_sending_hours_one", "id = 1");
                }
            );

            migrationBuilder.CreateTable(
                name: "sign_in_guard",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    opens_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sign_in_guard", x => x.key);
                    table.CheckConstraint("ck_sign_in_guard_attempts", "attempts BETWEEN 0 AND 5");
                }
            );

            migrationBuilder.CreateTable(
                name: "site",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    name_vi = table.Column<string>(type: "TEXT", nullable: false),
                    name_en = table.Column<string>(type: "TEXT", nullable: false),
                    address = table.Column<string>(type: "TEXT", nullable: true),
                    travel = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_site", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "work_item",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    idem_key = table.Column<string>(type: "TEXT", nullable: false),
                    payload = table.Column<string>(type: "TEXT", nullable: false),
                    queue = table.Column<string>(type: "TEXT", nullable: false),
                    external = table.Column<bool>(type: "INTEGER", nullable: false),
                    owner_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    owner = table.Column<string>(type: "TEXT", nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    due_at = table.Column<DateTime>(
                        type: "TEXT",
                        nullable: false,
                        defaultValueSql: "CURRENT_TIMESTAMP"
                    ),
                    hinted_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    max_attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    fence = table.Column<int>(type: "INTEGER", nullable: false),
                    lease_owner = table.Column<string>(type: "TEXT", nullable: true),
                    lease_until = table.Column<DateTime>(type: "TEXT", nullable: true),
                    stop_asked = table.Column<bool>(type: "INTEGER", nullable: false),
                    progress_done = table.Column<int>(type: "INTEGER", nullable: false),
                    progress_total = table.Column<int>(type: "INTEGER", nullable: false),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    started_from = table.Column<int>(type: "INTEGER", nullable: false),
                    heartbeat_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_error = table.Column<string>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(
                        type: "TEXT",
                        nullable: false,
                        defaultValueSql: "CURRENT_TIMESTAMP"
                    ),
                    done_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_work_item", x => x.id);
                    table.CheckConstraint("ck_work_item_attempts", "attempts between 0 and max_attempts");
                    table.CheckConstraint("ck_work_item_progress", "progress_done between 0 and progress_total");
                    table.CheckConstraint(
                        "ck_work_item_queue_known",
                        "\"queue\" in ('Enrolment', 'Assessment', 'Messages', 'Upkeep', 'Timetable')"
                    );
                    table.CheckConstraint(
                        "ck_work_item_state_known",
                        "\"state\" in ('Pending', 'Running', 'Done', 'InDoubt', 'Dead', 'Cancelled')"
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "access_link",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    purpose = table.Column<string>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    secret_hash = table.Column<string>(type: "TEXT", nullable: false),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    used_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_link", x => x.id);
                    table.CheckConstraint(
                        "ck_access_link_purpose_known",
                        "\"purpose\" in ('FirstAdministrator', 'Activation', 'Recovery', 'SecondStep')"
                    );
                    table.ForeignKey(
                        name: "fk_access_link_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "account",
                        principalColumn: "id"
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "account_role",
                columns: table => new
                {
                    role = table.Column<string>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_role", x => new { x.account_id, x.role });
                    table.CheckConstraint(
                        "ck_account_role_role_known",
                        "\"role\" in ('Administrator', 'Hr', 'AcademicOffice', 'ExamOffice', 'Instructor', 'ClassAdviser', 'Trainee', 'Leadership', 'Inspector')"
                    );
                    table.ForeignKey(
                        name: "fk_account_role_account_account_id",
                        column: x => x.account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "api_token",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    secret_hash = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    revoked_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_api_token", x => x.id);
                    table.ForeignKey(
                        name: "fk_api_token_account_account_id",
                        column: x => x.account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "calendar_feed",
                columns: table => new
                {
                    account = table.Column<Guid>(type: "TEXT", nullable: false),
                    secret_hash = table.Column<string>(type: "TEXT", nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_calendar_feed", x => x.account);
                    table.ForeignKey(
                        name: "fk_calendar_feed_account_account",
                        column: x => x.account,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "message",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    fact = table.Column<string>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    fact_version = table.Column<int>(type: "INTEGER", nullable: false),
                    occasion = table.Column<string>(type: "TEXT", nullable: false),
                    to = table.Column<Guid>(type: "TEXT", nullable: false),
                    to_as = table.Column<string>(type: "TEXT", nullable: false),
                    channel = table.Column<string>(type: "TEXT", nullable: false),
                    due = table.Column<DateTime>(type: "TEXT", nullable: false),
                    until = table.Column<DateTime>(type: "TEXT", nullable: true),
                    planned_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    work = table.Column<Guid>(type: "TEXT", nullable: true),
                    subject = table.Column<string>(type: "TEXT", nullable: true),
                    body = table.Column<string>(type: "TEXT", nullable: true),
                    path = table.Column<string>(type: "TEXT", nullable: true),
                    told_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    read_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_message", x => x.id);
                    table.CheckConstraint(
                        "ck_message_channel_known",
                        "\"channel\" in ('Inbox', 'Email', 'Gateway', 'Push')"
                    );
                    table.CheckConstraint(
                        "ck_message_fact_known",
                        "\"fact\" in ('SessionsTomorrow', 'TimetablePublished', 'SessionsChangedSoon', 'AssessmentTomorrow', 'RegisterOpen', 'AbsenceNearLimit', 'AbsenceOverLimit', 'AbsencesOfClass', 'EligibilitySigned', 'ResultsPublished', 'SheetDueSoon', 'SheetDueToday', 'SheetOverdue', 'ResitOpen', 'EnrolmentDecided', 'SeatOffered', 'ClassChanged', 'DocumentMissing', 'WorkEnded', 'AccountActivation')"
                    );
                    table.CheckConstraint(
                        "ck_message_state_known",
                        "\"state\" in ('Planned', 'Held', 'Told', 'Untrue', 'Expired', 'Unwanted', 'Unreachable', 'NoDevice', 'Cancelled')"
                    );
                    table.CheckConstraint(
                        "ck_message_to_as_known",
                        "\"to_as\" in ('Administrator', 'Hr', 'AcademicOffice', 'ExamOffice', 'Instructor', 'ClassAdviser', 'Trainee', 'Leadership', 'Inspector')"
                    );
                    table.ForeignKey(
                        name: "fk_message_account_to",
                        column: x => x.to,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "push_device",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    browser = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    added_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    endpoint_index = table.Column<string>(type: "TEXT", nullable: false),
                    address_sealed = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_push_device", x => x.id);
                    table.ForeignKey(
                        name: "fk_push_device_account_user_id",
                        column: x => x.user_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "schedule_look",
                columns: table => new
                {
                    account = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_schedule_look", x => x.account);
                    table.ForeignKey(
                        name: "fk_schedule_look_account_account",
                        column: x => x.account,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "second_factor",
                columns: table => new
                {
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    secret_sealed = table.Column<string>(type: "TEXT", nullable: false),
                    confirmed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_step = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_second_factor", x => x.account_id);
                    table.ForeignKey(
                        name: "fk_second_factor_account_account_id",
                        column: x => x.account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "sign_in_session",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    secret_hash = table.Column<string>(type: "TEXT", nullable: false),
                    device = table.Column<string>(type: "TEXT", nullable: true),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    seen_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sign_in_session", x => x.id);
                    table.ForeignKey(
                        name: "fk_sign_in_session_account_account_id",
                        column: x => x.account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "unsubscription",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    fact = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unsubscription", x => new { x.user_id, x.fact });
                    table.CheckConstraint(
                        "ck_unsubscription_fact_known",
                        "\"fact\" in ('SessionsTomorrow', 'TimetablePublished', 'SessionsChangedSoon', 'AssessmentTomorrow', 'RegisterOpen', 'AbsenceNearLimit', 'AbsenceOverLimit', 'AbsencesOfClass', 'EligibilitySigned', 'ResultsPublished', 'SheetDueSoon', 'SheetDueToday', 'SheetOverdue', 'ResitOpen', 'EnrolmentDecided', 'SeatOffered', 'ClassChanged', 'DocumentMissing', 'WorkEnded', 'AccountActivation')"
                    );
                    table.ForeignKey(
                        name: "fk_unsubscription_account_user_id",
                        column: x => x.user_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "module",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    curriculum_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    block = table.Column<string>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    name_vi = table.Column<string>(type: "TEXT", nullable: false),
                    name_en = table.Column<string>(type: "TEXT", nullable: false),
                    lessons = table.Column<string>(type: "TEXT", nullable: false),
                    prerequisites = table.Column<string>(type: "TEXT", nullable: false),
                    room_needs = table.Column<string>(type: "TEXT", nullable: false),
                    assessment = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_module", x => x.id);
                    table.ForeignKey(
                        name: "fk_module_curriculum_curriculum_id",
                        column: x => x.curriculum_id,
                        principalTable: "curriculum",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "absence",
                columns: table => new
                {
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    instructor_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_absence", x => new { x.instructor_id, x.from });
                    table.CheckConstraint("ck_absence_days", "\"to\" >= \"from\"");
                    table.ForeignKey(
                        name: "fk_absence_instructor_instructor_id",
                        column: x => x.instructor_id,
                        principalTable: "instructor",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "invitee",
                columns: table => new
                {
                    round_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    links_existing = table.Column<bool>(type: "INTEGER", nullable: false),
                    account = table.Column<Guid>(type: "TEXT", nullable: true),
                    letter = table.Column<Guid>(type: "TEXT", nullable: true),
                    refusal = table.Column<string>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_invitee", x => new { x.round_id, x.number });
                    table.ForeignKey(
                        name: "fk_invitee_account_account",
                        column: x => x.account,
                        principalTable: "account",
                        principalColumn: "id"
                    );
                    table.ForeignKey(
                        name: "fk_invitee_invitation_round_round_id",
                        column: x => x.round_id,
                        principalTable: "invitation_round",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "exemption",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    module = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    decision_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    decision_number = table.Column<string>(type: "TEXT", nullable: true),
                    decision_signatory = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exemption", x => x.id);
                    table.ForeignKey(
                        name: "fk_exemption_people_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "identity_paper",
                columns: table => new
                {
                    number_index = table.Column<string>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    hint = table.Column<string>(type: "TEXT", nullable: false),
                    issued_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    issued_by = table.Column<string>(type: "TEXT", nullable: true),
                    is_current = table.Column<bool>(type: "INTEGER", nullable: false),
                    number_sealed = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_identity_paper", x => x.number_index);
                    table.CheckConstraint("ck_identity_paper_kind_known", "\"kind\" in ('Citizen', 'OldCard')");
                    table.ForeignKey(
                        name: "fk_identity_paper_people_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "cohort",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    programme_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    name_vi = table.Column<string>(type: "TEXT", nullable: false),
                    name_en = table.Column<string>(type: "TEXT", nullable: false),
                    planned_size = table.Column<int>(type: "INTEGER", nullable: false),
                    filing_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    filing_to = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    opens_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    closes_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    rule_set = table.Column<Guid>(type: "TEXT", nullable: true),
                    curriculum = table.Column<Guid>(type: "TEXT", nullable: true),
                    decision_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    decision_number = table.Column<string>(type: "TEXT", nullable: true),
                    decision_signatory = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cohort", x => x.id);
                    table.CheckConstraint(
                        "ck_cohort_dates",
                        "filing_from <= filing_to and filing_to < opens_on and opens_on < closes_on"
                    );
                    table.CheckConstraint("ck_cohort_size", "planned_size between 1 and 10000");
                    table.ForeignKey(
                        name: "fk_cohort_curricula_curriculum",
                        column: x => x.curriculum,
                        principalTable: "curriculum",
                        principalColumn: "id"
                    );
                    table.ForeignKey(
                        name: "fk_cohort_programmes_programme_id",
                        column: x => x.programme_id,
                        principalTable: "programme",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "fk_cohort_rule_sets_rule_set",
                        column: x => x.rule_set,
                        principalTable: "rule_set",
                        principalColumn: "id"
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "room",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    site_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    capacity = table.Column<int>(type: "INTEGER", nullable: false),
                    features = table.Column<string>(type: "TEXT", nullable: false),
                    closed_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_room", x => x.id);
                    table.CheckConstraint("ck_room_capacity", "capacity between 1 and 2000");
                    table.ForeignKey(
                        name: "fk_room_sites_site_id",
                        column: x => x.site_id,
                        principalTable: "site",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "recovery_code",
                columns: table => new
                {
                    code_index = table.Column<string>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    used_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recovery_code", x => new { x.account_id, x.code_index });
                    table.ForeignKey(
                        name: "fk_recovery_code_second_factor_account_id",
                        column: x => x.account_id,
                        principalTable: "second_factor",
                        principalColumn: "account_id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "class_allocation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    cohort_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    work_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    total = table.Column<int>(type: "INTEGER", nullable: false),
                    done = table.Column<int>(type: "INTEGER", nullable: false),
                    skipped = table.Column<int>(type: "INTEGER", nullable: false),
                    is_under_way = table.Column<bool>(type: "INTEGER", nullable: false),
                    decision_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    decision_number = table.Column<string>(type: "TEXT", nullable: true),
                    decision_signatory = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_class_allocation", x => x.id);
                    table.CheckConstraint("ck_class_allocation_done", "done between 0 and total");
                    table.ForeignKey(
                        name: "fk_class_allocation_cohorts_cohort_id",
                        column: x => x.cohort_id,
                        principalTable: "cohort",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "discipline",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    cohort_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    step = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    decision_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    decision_number = table.Column<string>(type: "TEXT", nullable: true),
                    decision_signatory = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_discipline", x => x.id);
                    table.CheckConstraint(
                        "ck_discipline_step_known",
                        "\"step\" in ('Reminder', 'Reprimand', 'Warning', 'Suspension', 'Expulsion')"
                    );
                    table.ForeignKey(
                        name: "fk_discipline_cohort_cohort_id",
                        column: x => x.cohort_id,
                        principalTable: "cohort",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_discipline_people_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "eligibility_policy",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    cohort_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    writer = table.Column<string>(type: "TEXT", nullable: false),
                    approved_by = table.Column<string>(type: "TEXT", nullable: true),
                    in_force_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    turn = table.Column<int>(type: "INTEGER", nullable: false),
                    decision_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    decision_number = table.Column<string>(type: "TEXT", nullable: true),
                    decision_signatory = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_eligibility_policy", x => x.id);
                    table.CheckConstraint(
                        "ck_eligibility_policy_state_known",
                        "\"state\" in ('Draft', 'InForce', 'Replaced')"
                    );
                    table.ForeignKey(
                        name: "fk_eligibility_policy_cohort_cohort_id",
                        column: x => x.cohort_id,
                        principalTable: "cohort",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "file_check",
                columns: table => new
                {
                    cohort_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    documents = table.Column<string>(type: "TEXT", nullable: false),
                    deadline = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_file_check", x => x.cohort_id);
                    table.ForeignKey(
                        name: "fk_file_check_cohort_cohort_id",
                        column: x => x.cohort_id,
                        principalTable: "cohort",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "import",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    cohort_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    when_known = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    layout = table.Column<string>(type: "TEXT", nullable: true),
                    sheets = table.Column<string>(type: "TEXT", nullable: false),
                    legacy = table.Column<string>(type: "TEXT", nullable: true),
                    convert_legacy = table.Column<bool>(type: "INTEGER", nullable: true),
                    rows_left_out = table.Column<int>(type: "INTEGER", nullable: false),
                    round = table.Column<int>(type: "INTEGER", nullable: false),
                    plan_round = table.Column<int>(type: "INTEGER", nullable: false),
                    work_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    committed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    file_bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    file_name = table.Column<string>(type: "TEXT", nullable: false),
                    file_sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    file_stored_as = table.Column<Guid>(type: "TEXT", nullable: false),
                    progress_done = table.Column<int>(type: "INTEGER", nullable: false),
                    progress_total = table.Column<int>(type: "INTEGER", nullable: false),
                    uploaded_by_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    uploaded_by_name = table.Column<string>(type: "TEXT", nullable: false),
                    uploaded_by_user = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import", x => x.id);
                    table.CheckConstraint("ck_import_legacy_known", "\"legacy\" in ('Tcvn3', 'VniWin')");
                    table.CheckConstraint(
                        "ck_import_state_known",
                        "\"state\" in ('Planning', 'AwaitingEncoding', 'AwaitingColumns', 'Planned', 'Committing', 'Committed', 'Undoing', 'Undone')"
                    );
                    table.CheckConstraint(
                        "ck_import_when_known_known",
                        "\"when_known\" in ('FillBlanks', 'Overwrite', 'Skip')"
                    );
                    table.ForeignKey(
                        name: "fk_import_cohort_cohort_id",
                        column: x => x.cohort_id,
                        principalTable: "cohort",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "proposal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    cohort_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    wish = table.Column<string>(type: "TEXT", nullable: false),
                    work_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    stop_asked = table.Column<bool>(type: "INTEGER", nullable: false),
                    ending = table.Column<string>(type: "TEXT", nullable: false),
                    input_hash = table.Column<string>(type: "TEXT", nullable: false),
                    unplaced = table.Column<string>(type: "TEXT", nullable: false),
                    progress_cost = table.Column<int>(type: "INTEGER", nullable: false),
                    progress_moves = table.Column<long>(type: "INTEGER", nullable: false),
                    progress_violations = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposal", x => x.id);
                    table.CheckConstraint(
                        "ck_proposal_ending_known",
                        "\"ending\" in ('Finished', 'Stopped', 'OutOfTime', 'Died')"
                    );
                    table.CheckConstraint("ck_proposal_state_known", "\"state\" in ('Searching', 'Ready')");
                    table.ForeignKey(
                        name: "fk_proposal_cohort_cohort_id",
                        column: x => x.cohort_id,
                        principalTable: "cohort",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "publication",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    cohort_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: true),
                    publisher = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    sessions = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_publication", x => x.id);
                    table.ForeignKey(
                        name: "fk_publication_cohort_cohort_id",
                        column: x => x.cohort_id,
                        principalTable: "cohort",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "quota_cell",
                columns: table => new
                {
                    unit = table.Column<Guid>(type: "TEXT", nullable: false),
                    post = table.Column<string>(type: "TEXT", nullable: false),
                    field = table.Column<string>(type: "TEXT", nullable: false),
                    cohort_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    seats = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "pk_quota_cell",
                        x => new
                        {
                            x.cohort_id,
                            x.unit,
                            x.post,
                            x.field,
                        }
                    );
                    table.CheckConstraint("ck_quota_cell_seats", "seats between 1 and 1000");
                    table.ForeignKey(
                        name: "fk_quota_cell_cohort_cohort_id",
                        column: x => x.cohort_id,
                        principalTable: "cohort",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "result_turn",
                columns: table => new
                {
                    cohort_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_result_turn", x => x.cohort_id);
                    table.ForeignKey(
                        name: "fk_result_turn_cohort_cohort_id",
                        column: x => x.cohort_id,
                        principalTable: "cohort",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "scoring_plan",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    cohort_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    terms = table.Column<string>(type: "TEXT", nullable: false),
                    writer = table.Column<string>(type: "TEXT", nullable: false),
                    put_in_force_by = table.Column<string>(type: "TEXT", nullable: true),
                    in_force_since = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_scoring_plan", x => x.id);
                    table.CheckConstraint(
                        "ck_scoring_plan_state_known",
                        "\"state\" in ('Draft', 'InForce', 'Replaced')"
                    );
                    table.ForeignKey(
                        name: "fk_scoring_plan_cohort_cohort_id",
                        column: x => x.cohort_id,
                        principalTable: "cohort",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "selection",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    cohort_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    seed = table.Column<string>(type: "TEXT", nullable: false),
                    work_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    policy = table.Column<int>(type: "INTEGER", nullable: false),
                    plan = table.Column<int>(type: "INTEGER", nullable: false),
                    basis = table.Column<string>(type: "TEXT", nullable: false),
                    written = table.Column<int>(type: "INTEGER", nullable: false),
                    applicants = table.Column<int>(type: "INTEGER", nullable: false),
                    admitted = table.Column<int>(type: "INTEGER", nullable: false),
                    done = table.Column<int>(type: "INTEGER", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    told_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    told = table.Column<int>(type: "INTEGER", nullable: false),
                    decision_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    decision_number = table.Column<string>(type: "TEXT", nullable: true),
                    decision_signatory = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_selection", x => x.id);
                    table.CheckConstraint("ck_selection_done", "done between 0 and admitted");
                    table.CheckConstraint(
                        "ck_selection_state_known",
                        "\"state\" in ('Ranking', 'Ranked', 'Admitting', 'Decided')"
                    );
                    table.ForeignKey(
                        name: "fk_selection_cohort_cohort_id",
                        column: x => x.cohort_id,
                        principalTable: "cohort",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "session",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    cohort_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    module_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    lesson = table.Column<int>(type: "INTEGER", nullable: true),
                    date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    first_period = table.Column<int>(type: "INTEGER", nullable: true),
                    until_period = table.Column<int>(type: "INTEGER", nullable: true),
                    periods = table.Column<int>(type: "INTEGER", nullable: false),
                    from = table.Column<int>(type: "INTEGER", nullable: false),
                    until = table.Column<int>(type: "INTEGER", nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    published_version = table.Column<int>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_session", x => x.id);
                    table.CheckConstraint("ck_session_periods", "first_period < until_period and periods >= 0");
                    table.CheckConstraint("ck_session_state_known", "\"state\" in ('Planned', 'Cancelled')");
                    table.CheckConstraint("ck_session_times", "0 <= \"from\" and \"from\" < until and until <= 1440");
                    table.ForeignKey(
                        name: "fk_session_cohort_cohort_id",
                        column: x => x.cohort_id,
                        principalTable: "cohort",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "fk_session_module_module_id",
                        column: x => x.module_id,
                        principalTable: "module",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "stored_result",
                columns: table => new
                {
                    cohort_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    rule_set = table.Column<string>(type: "TEXT", nullable: false),
                    inputs = table.Column<string>(type: "TEXT", nullable: false),
                    average = table.Column<long>(type: "INTEGER", nullable: true),
                    @class = table.Column<string>(name: "class", type: "TEXT", nullable: true),
                    passed = table.Column<int>(type: "INTEGER", nullable: false),
                    modules = table.Column<int>(type: "INTEGER", nullable: false),
                    resits = table.Column<int>(type: "INTEGER", nullable: false),
                    retakes = table.Column<int>(type: "INTEGER", nullable: false),
                    resat = table.Column<bool>(type: "INTEGER", nullable: false),
                    final = table.Column<bool>(type: "INTEGER", nullable: false),
                    computed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stored_result", x => new { x.cohort_id, x.person_id });
                    table.CheckConstraint(
                        "ck_stored_result_class_known",
                        "\"class\" in ('Excellent', 'VeryGood', 'Good', 'Average', 'Weak')"
                    );
                    table.ForeignKey(
                        name: "fk_stored_result_cohort_cohort_id",
                        column: x => x.cohort_id,
                        principalTable: "cohort",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "fk_stored_result_person_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "timetable_sheet",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    cohort_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    layout = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    rows_left_out = table.Column<int>(type: "INTEGER", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    passes = table.Column<int>(type: "INTEGER", nullable: false),
                    unsettled = table.Column<bool>(type: "INTEGER", nullable: false),
                    work_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    round = table.Column<int>(type: "INTEGER", nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    file_bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    file_name = table.Column<string>(type: "TEXT", nullable: false),
                    file_sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    file_stored_as = table.Column<Guid>(type: "TEXT", nullable: false),
                    progress_done = table.Column<int>(type: "INTEGER", nullable: false),
                    progress_total = table.Column<int>(type: "INTEGER", nullable: false),
                    uploaded_by_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    uploaded_by_name = table.Column<string>(type: "TEXT", nullable: false),
                    uploaded_by_user = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_timetable_sheet", x => x.id);
                    table.CheckConstraint(
                        "ck_timetable_sheet_state_known",
                        "\"state\" in ('Reading', 'Checking', 'Planned', 'Committing', 'Committed')"
                    );
                    table.ForeignKey(
                        name: "fk_timetable_sheet_cohort_cohort_id",
                        column: x => x.cohort_id,
                        principalTable: "cohort",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "timetable_step",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    cohort_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    done_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    deed = table.Column<string>(type: "TEXT", nullable: false),
                    before = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_timetable_step", x => x.id);
                    table.ForeignKey(
                        name: "fk_timetable_step_cohort_cohort_id",
                        column: x => x.cohort_id,
                        principalTable: "cohort",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "training_class",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    cohort_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    capacity = table.Column<int>(type: "INTEGER", nullable: false),
                    seats_taken = table.Column<int>(type: "INTEGER", nullable: false),
                    used = table.Column<bool>(type: "INTEGER", nullable: false),
                    adviser = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_training_class", x => x.id);
                    table.CheckConstraint("ck_training_class_seats", "seats_taken between 0 and capacity");
                    table.ForeignKey(
                        name: "fk_training_class_cohort_cohort_id",
                        column: x => x.cohort_id,
                        principalTable: "cohort",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "import_problem",
                columns: table => new
                {
                    import_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    row = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    severity = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "pk_import_problem",
                        x => new
                        {
                            x.import_id,
                            x.row,
                            x.code,
                        }
                    );
                    table.CheckConstraint("ck_import_problem_severity_known", "\"severity\" in ('Warning', 'Error')");
                    table.ForeignKey(
                        name: "fk_import_problem_imports_import_id",
                        column: x => x.import_id,
                        principalTable: "import",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "import_row",
                columns: table => new
                {
                    import_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    plan_round = table.Column<int>(type: "INTEGER", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    outcome = table.Column<string>(type: "TEXT", nullable: false),
                    warned = table.Column<bool>(type: "INTEGER", nullable: false),
                    id_key = table.Column<string>(type: "TEXT", nullable: true),
                    name_key = table.Column<string>(type: "TEXT", nullable: true),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    person_version = table.Column<int>(type: "INTEGER", nullable: true),
                    candidacy_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    candidacy_version = table.Column<int>(type: "INTEGER", nullable: true),
                    same_as = table.Column<Guid>(type: "TEXT", nullable: true),
                    is_someone_new = table.Column<bool>(type: "INTEGER", nullable: false),
                    result = table.Column<string>(type: "TEXT", nullable: true),
                    undo = table.Column<string>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_row", x => new { x.import_id, x.number });
                    table.CheckConstraint(
                        "ck_import_row_outcome_known",
                        "\"outcome\" in ('Create', 'Update', 'Unchanged', 'Review', 'Error')"
                    );
                    table.CheckConstraint(
                        "ck_import_row_result_known",
                        "\"result\" in ('Created', 'Updated', 'Unchanged', 'Refused')"
                    );
                    table.CheckConstraint("ck_import_row_undo_known", "\"undo\" in ('Reversed', 'Kept', 'Failed')");
                    table.ForeignKey(
                        name: "fk_import_row_imports_import_id",
                        column: x => x.import_id,
                        principalTable: "import",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "proposal_part",
                columns: table => new
                {
                    class_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    proposal_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sessions = table.Column<string>(type: "TEXT", nullable: false),
                    count = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    done = table.Column<int>(type: "INTEGER", nullable: false),
                    refused = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposal_part", x => new { x.proposal_id, x.class_id });
                    table.CheckConstraint(
                        "ck_proposal_part_state_known",
                        "\"state\" in ('Open', 'Accepting', 'Accepted')"
                    );
                    table.ForeignKey(
                        name: "fk_proposal_part_proposal_proposal_id",
                        column: x => x.proposal_id,
                        principalTable: "proposal",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "publication_recipient",
                columns: table => new
                {
                    publication_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    recipient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account = table.Column<Guid>(type: "TEXT", nullable: true),
                    person = table.Column<Guid>(type: "TEXT", nullable: true),
                    instructor = table.Column<Guid>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_publication_recipient", x => new { x.publication_id, x.recipient_id });
                    table.ForeignKey(
                        name: "fk_publication_recipient_publications_publication_id",
                        column: x => x.publication_id,
                        principalTable: "publication",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "selection_cell",
                columns: table => new
                {
                    run_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit = table.Column<Guid>(type: "TEXT", nullable: false),
                    post = table.Column<string>(type: "TEXT", nullable: false),
                    field = table.Column<string>(type: "TEXT", nullable: false),
                    seats = table.Column<int>(type: "INTEGER", nullable: false),
                    competing = table.Column<int>(type: "INTEGER", nullable: false),
                    admitted = table.Column<int>(type: "INTEGER", nullable: false),
                    reserve = table.Column<int>(type: "INTEGER", nullable: false),
                    last = table.Column<long>(type: "INTEGER", nullable: true),
                    one_more = table.Column<Guid>(type: "TEXT", nullable: true),
                    one_less = table.Column<Guid>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "pk_selection_cell",
                        x => new
                        {
                            x.run_id,
                            x.unit,
                            x.post,
                            x.field,
                        }
                    );
                    table.ForeignKey(
                        name: "fk_selection_cell_selections_run_id",
                        column: x => x.run_id,
                        principalTable: "selection",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "booking",
                columns: table => new
                {
                    resource_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    session_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    resource = table.Column<string>(type: "TEXT", nullable: false),
                    date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    from = table.Column<int>(type: "INTEGER", nullable: false),
                    until = table.Column<int>(type: "INTEGER", nullable: false),
                    active = table.Column<bool>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_booking", x => new { x.session_id, x.resource_id });
                    table.CheckConstraint(
                        "ck_booking_resource_known",
                        "\"resource\" in ('Class', 'Instructor', 'Room')"
                    );
                    table.ForeignKey(
                        name: "fk_booking_session_session_id",
                        column: x => x.session_id,
                        principalTable: "session",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "register",
                columns: table => new
                {
                    session_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    cohort_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    module_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: true),
                    date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    periods = table.Column<int>(type: "INTEGER", nullable: false),
                    deadline = table.Column<DateTime>(type: "TEXT", nullable: false),
                    confirmed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    confirmed_by = table.Column<string>(type: "TEXT", nullable: true),
                    heads = table.Column<int>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register", x => x.session_id);
                    table.CheckConstraint(
                        "ck_register_kind_known",
                        "\"kind\" in ('Theory', 'Discussion', 'Practice', 'FieldStudy', 'Internship', 'Test')"
                    );
                    table.CheckConstraint("ck_register_periods", "periods > 0");
                    table.ForeignKey(
                        name: "fk_register_sessions_session_id",
                        column: x => x.session_id,
                        principalTable: "session",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "self_check_in",
                columns: table => new
                {
                    session_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    device = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_self_check_in", x => new { x.session_id, x.person_id });
                    table.ForeignKey(
                        name: "fk_self_check_in_person_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_self_check_in_sessions_session_id",
                        column: x => x.session_id,
                        principalTable: "session",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "session_code",
                columns: table => new
                {
                    session_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    classes = table.Column<string>(type: "TEXT", nullable: false),
                    secret = table.Column<byte[]>(type: "BLOB", nullable: false),
                    opened_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    opened_by = table.Column<string>(type: "TEXT", nullable: false),
                    until = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_session_code", x => x.session_id);
                    table.ForeignKey(
                        name: "fk_session_code_sessions_session_id",
                        column: x => x.session_id,
                        principalTable: "session",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "session_edition",
                columns: table => new
                {
                    session_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    cohort_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    publication = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_session_edition", x => new { x.session_id, x.sequence });
                    table.ForeignKey(
                        name: "fk_session_edition_sessions_session_id",
                        column: x => x.session_id,
                        principalTable: "session",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "sheet_line",
                columns: table => new
                {
                    sheet_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    outcome = table.Column<string>(type: "TEXT", nullable: false),
                    result = table.Column<string>(type: "TEXT", nullable: true),
                    session_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    session_version = table.Column<int>(type: "INTEGER", nullable: true),
                    date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    waits_for = table.Column<string>(type: "TEXT", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sheet_line", x => new { x.sheet_id, x.number });
                    table.CheckConstraint(
                        "ck_sheet_line_outcome_known",
                        "\"outcome\" in ('Create', 'Change', 'Unchanged', 'Error')"
                    );
                    table.CheckConstraint(
                        "ck_sheet_line_result_known",
                        "\"result\" in ('Created', 'Changed', 'Unchanged', 'Outdated', 'Clashing')"
                    );
                    table.ForeignKey(
                        name: "fk_sheet_line_timetable_sheets_sheet_id",
                        column: x => x.sheet_id,
                        principalTable: "timetable_sheet",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "candidacy",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    cohort_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    class_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    step_count = table.Column<int>(type: "INTEGER", nullable: false),
                    details_file_number = table.Column<string>(type: "TEXT", nullable: true),
                    details_filed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    details_note = table.Column<string>(type: "TEXT", nullable: true),
                    details_post = table.Column<string>(type: "TEXT", nullable: true),
                    details_unit = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_candidacy", x => x.id);
                    table.CheckConstraint(
                        "ck_candidacy_state_known",
                        "\"state\" in ('Applied', 'Admitted', 'Enrolled', 'OnLeave', 'Withdrawn')"
                    );
                    table.ForeignKey(
                        name: "fk_candidacy_classes_class_id",
                        column: x => x.class_id,
                        principalTable: "training_class",
                        principalColumn: "id"
                    );
                    table.ForeignKey(
                        name: "fk_candidacy_cohorts_cohort_id",
                        column: x => x.cohort_id,
                        principalTable: "cohort",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "eligibility_list",
                columns: table => new
                {
                    class_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    module_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    rule_set = table.Column<string>(type: "TEXT", nullable: false),
                    signed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    signed_by = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_eligibility_list", x => new { x.class_id, x.module_id });
                    table.ForeignKey(
                        name: "fk_eligibility_list_classes_class_id",
                        column: x => x.class_id,
                        principalTable: "training_class",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_eligibility_list_modules_module_id",
                        column: x => x.module_id,
                        principalTable: "module",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "grade_sheet",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    class_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    module_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    component = table.Column<string>(type: "TEXT", nullable: false),
                    sitting = table.Column<int>(type: "INTEGER", nullable: false),
                    sat_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    published_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_grade_sheet", x => x.id);
                    table.CheckConstraint("ck_grade_sheet_sitting", "sitting >= 1");
                    table.CheckConstraint(
                        "ck_grade_sheet_state_known",
                        "\"state\" in ('Open', 'Submitted', 'Approved', 'Published', 'Locked')"
                    );
                    table.ForeignKey(
                        name: "fk_grade_sheet_classes_class_id",
                        column: x => x.class_id,
                        principalTable: "training_class",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "fk_grade_sheet_modules_module_id",
                        column: x => x.module_id,
                        principalTable: "module",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "leave_request",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    asked_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    class_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    from_half = table.Column<string>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to_half = table.Column<string>(type: "TEXT", nullable: false),
                    half_days = table.Column<int>(type: "INTEGER", nullable: false),
                    half_days_in_all = table.Column<int>(type: "INTEGER", nullable: false),
                    approver = table.Column<string>(type: "TEXT", nullable: false),
                    rule_set = table.Column<string>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    evidence = table.Column<string>(type: "TEXT", nullable: true),
                    asked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    decided_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    decided_by = table.Column<string>(type: "TEXT", nullable: true),
                    decision_reason = table.Column<string>(type: "TEXT", nullable: true),
                    withdrawn_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    withdrawn_by = table.Column<string>(type: "TEXT", nullable: true),
                    withdrawal_reason = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_leave_request", x => x.id);
                    table.CheckConstraint(
                        "ck_leave_request_approver_known",
                        "\"approver\" in ('Adviser', 'Office', 'Head')"
                    );
                    table.CheckConstraint(
                        "ck_leave_request_from_half_known",
                        "\"from_half\" in ('Morning', 'Afternoon')"
                    );
                    table.CheckConstraint(
                        "ck_leave_request_state_known",
                        "\"state\" in ('Asked', 'Approved', 'Refused', 'Withdrawn')"
                    );
                    table.CheckConstraint("ck_leave_request_to_half_known", "\"to_half\" in ('Morning', 'Afternoon')");
                    table.ForeignKey(
                        name: "fk_leave_request_classes_class_id",
                        column: x => x.class_id,
                        principalTable: "training_class",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_leave_request_people_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "made_up",
                columns: table => new
                {
                    class_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    module_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    accepted = table.Column<bool>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "pk_made_up",
                        x => new
                        {
                            x.person_id,
                            x.module_id,
                            x.class_id,
                        }
                    );
                    table.ForeignKey(
                        name: "fk_made_up_classes_class_id",
                        column: x => x.class_id,
                        principalTable: "training_class",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_made_up_modules_module_id",
                        column: x => x.module_id,
                        principalTable: "module",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_made_up_people_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "attendance_mark",
                columns: table => new
                {
                    session_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    class_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    letters = table.Column<string>(type: "TEXT", nullable: false),
                    periods = table.Column<int>(type: "INTEGER", nullable: false),
                    excused = table.Column<int>(type: "INTEGER", nullable: false),
                    unexcused = table.Column<int>(type: "INTEGER", nullable: false),
                    late = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attendance_mark", x => new { x.session_id, x.person_id });
                    table.CheckConstraint(
                        "ck_attendance_mark_sums",
                        "periods = length(letters) and excused + unexcused + late <= periods"
                    );
                    table.ForeignKey(
                        name: "fk_attendance_mark_people_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_attendance_mark_register_session_id",
                        column: x => x.session_id,
                        principalTable: "register",
                        principalColumn: "session_id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "schedule_entry",
                columns: table => new
                {
                    audience = table.Column<Guid>(type: "TEXT", nullable: false),
                    session_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    module = table.Column<string>(type: "TEXT", nullable: false),
                    lesson = table.Column<int>(type: "INTEGER", nullable: true),
                    periods = table.Column<int>(type: "INTEGER", nullable: false),
                    cancelled = table.Column<bool>(type: "INTEGER", nullable: false),
                    edition = table.Column<int>(type: "INTEGER", nullable: false),
                    sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    changed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    withdrawn = table.Column<bool>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_schedule_entry", x => new { x.audience, x.session_id });
                    table.ForeignKey(
                        name: "fk_schedule_entry_session_edition_session_id_edition",
                        columns: x => new { x.session_id, x.edition },
                        principalTable: "session_edition",
                        principalColumns: new[] { "session_id", "sequence" },
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "allocated_place",
                columns: table => new
                {
                    allocation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    candidacy_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    class_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    refusal = table.Column<string>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_allocated_place", x => new { x.allocation_id, x.number });
                    table.ForeignKey(
                        name: "fk_allocated_place_allocations_allocation_id",
                        column: x => x.allocation_id,
                        principalTable: "class_allocation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "fk_allocated_place_candidacies_candidacy_id",
                        column: x => x.candidacy_id,
                        principalTable: "candidacy",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "fk_allocated_place_classes_class_id",
                        column: x => x.class_id,
                        principalTable: "training_class",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "candidacy_step",
                columns: table => new
                {
                    candidacy_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    class_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    decision_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    decision_number = table.Column<string>(type: "TEXT", nullable: true),
                    decision_signatory = table.Column<string>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_candidacy_step", x => new { x.candidacy_id, x.number });
                    table.CheckConstraint(
                        "ck_candidacy_step_kind_known",
                        "\"kind\" in ('Admitted', 'Enrolled', 'Transferred', 'WentOnLeave', 'Returned', 'Withdrew')"
                    );
                    table.ForeignKey(
                        name: "fk_candidacy_step_candidacy_candidacy_id",
                        column: x => x.candidacy_id,
                        principalTable: "candidacy",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "document_check",
                columns: table => new
                {
                    candidacy_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    document = table.Column<string>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    cohort_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    checked_by = table.Column<string>(type: "TEXT", nullable: false),
                    checked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_document_check", x => new { x.candidacy_id, x.document });
                    table.CheckConstraint(
                        "ck_document_check_state_known",
                        "\"state\" in ('Missing', 'Present', 'Rejected')"
                    );
                    table.ForeignKey(
                        name: "fk_document_check_candidacy_candidacy_id",
                        column: x => x.candidacy_id,
                        principalTable: "candidacy",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "fk_document_check_cohort_cohort_id",
                        column: x => x.cohort_id,
                        principalTable: "cohort",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "finding",
                columns: table => new
                {
                    candidacy_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    condition = table.Column<string>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    met = table.Column<bool>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_finding", x => new { x.candidacy_id, x.condition });
                    table.ForeignKey(
                        name: "fk_finding_candidacy_candidacy_id",
                        column: x => x.candidacy_id,
                        principalTable: "candidacy",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "recheck",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    candidacy_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    cohort_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    selection_number = table.Column<int>(type: "INTEGER", nullable: false),
                    filed_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    owner = table.Column<Guid>(type: "TEXT", nullable: false),
                    filed_by = table.Column<string>(type: "TEXT", nullable: false),
                    filed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    answer = table.Column<string>(type: "TEXT", nullable: true),
                    closed_by = table.Column<string>(type: "TEXT", nullable: true),
                    closed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    corrections = table.Column<string>(type: "TEXT", nullable: false),
                    before = table.Column<string>(type: "TEXT", nullable: true),
                    verdict_before = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recheck", x => x.id);
                    table.CheckConstraint("ck_recheck_state_known", "\"state\" in ('Open', 'Upheld', 'Rejected')");
                    table.ForeignKey(
                        name: "fk_recheck_candidacy_candidacy_id",
                        column: x => x.candidacy_id,
                        principalTable: "candidacy",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_recheck_cohort_cohort_id",
                        column: x => x.cohort_id,
                        principalTable: "cohort",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "reserve_entry",
                columns: table => new
                {
                    run_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit = table.Column<Guid>(type: "TEXT", nullable: false),
                    post = table.Column<string>(type: "TEXT", nullable: false),
                    field = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    candidacy_id = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "pk_reserve_entry",
                        x => new
                        {
                            x.run_id,
                            x.unit,
                            x.post,
                            x.field,
                            x.number,
                        }
                    );
                    table.ForeignKey(
                        name: "fk_reserve_entry_candidacy_candidacy_id",
                        column: x => x.candidacy_id,
                        principalTable: "candidacy",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "fk_reserve_entry_selections_run_id",
                        column: x => x.run_id,
                        principalTable: "selection",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "reserve_offer",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    cohort_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    run_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    candidacy_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit = table.Column<Guid>(type: "TEXT", nullable: false),
                    post = table.Column<string>(type: "TEXT", nullable: false),
                    field = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    last_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    answered_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reserve_offer", x => x.id);
                    table.CheckConstraint(
                        "ck_reserve_offer_state_known",
                        "\"state\" in ('Open', 'Accepted', 'Declined', 'Expired', 'Fallen', 'Confirmed')"
                    );
                    table.ForeignKey(
                        name: "fk_reserve_offer_candidacy_candidacy_id",
                        column: x => x.candidacy_id,
                        principalTable: "candidacy",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_reserve_offer_cohort_cohort_id",
                        column: x => x.cohort_id,
                        principalTable: "cohort",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "fk_reserve_offer_selections_run_id",
                        column: x => x.run_id,
                        principalTable: "selection",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "score",
                columns: table => new
                {
                    candidacy_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    column = table.Column<string>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    cohort_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    value = table.Column<long>(type: "INTEGER", nullable: true),
                    absent = table.Column<bool>(type: "INTEGER", nullable: false),
                    entered_by = table.Column<string>(type: "TEXT", nullable: false),
                    entered_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    workbook = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_score", x => new { x.candidacy_id, x.column });
                    table.CheckConstraint("ck_score_value", "value is null or (value >= 0 and not absent)");
                    table.ForeignKey(
                        name: "fk_score_candidacy_candidacy_id",
                        column: x => x.candidacy_id,
                        principalTable: "candidacy",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "fk_score_cohort_cohort_id",
                        column: x => x.cohort_id,
                        principalTable: "cohort",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "selection_line",
                columns: table => new
                {
                    run_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    candidacy_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    outcome = table.Column<string>(type: "TEXT", nullable: false),
                    total = table.Column<long>(type: "INTEGER", nullable: true),
                    place = table.Column<int>(type: "INTEGER", nullable: true),
                    seat_unit = table.Column<Guid>(type: "TEXT", nullable: true),
                    seat_post = table.Column<string>(type: "TEXT", nullable: true),
                    seat_field = table.Column<string>(type: "TEXT", nullable: true),
                    standings = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_selection_line", x => new { x.run_id, x.candidacy_id });
                    table.CheckConstraint(
                        "ck_selection_line_outcome_known",
                        "\"outcome\" in ('Admitted', 'Reserve', 'NotEligible', 'Unclear', 'FileIncomplete', 'NotScored', 'Absent', 'BelowLeast', 'NoQuota')"
                    );
                    table.ForeignKey(
                        name: "fk_selection_line_candidacy_candidacy_id",
                        column: x => x.candidacy_id,
                        principalTable: "candidacy",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "fk_selection_line_selections_run_id",
                        column: x => x.run_id,
                        principalTable: "selection",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "spell",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    candidacy_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    class_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_spell", x => x.id);
                    table.CheckConstraint("ck_spell_dates", "until >= \"from\"");
                    table.ForeignKey(
                        name: "fk_spell_candidacy_candidacy_id",
                        column: x => x.candidacy_id,
                        principalTable: "candidacy",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_spell_classes_class_id",
                        column: x => x.class_id,
                        principalTable: "training_class",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "verdict",
                columns: table => new
                {
                    candidacy_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    cohort_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    policy = table.Column<int>(type: "INTEGER", nullable: false),
                    outcome = table.Column<string>(type: "TEXT", nullable: false),
                    path = table.Column<string>(type: "TEXT", nullable: true),
                    judged_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    frozen_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    @sealed = table.Column<string>(name: "sealed", type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_verdict", x => x.candidacy_id);
                    table.CheckConstraint(
                        "ck_verdict_outcome_known",
                        "\"outcome\" in ('Eligible', 'Incomplete', 'NotEligible')"
                    );
                    table.ForeignKey(
                        name: "fk_verdict_candidacy_candidacy_id",
                        column: x => x.candidacy_id,
                        principalTable: "candidacy",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "eligibility_change",
                columns: table => new
                {
                    class_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    module_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    before = table.Column<bool>(type: "INTEGER", nullable: true),
                    after = table.Column<bool>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "pk_eligibility_change",
                        x => new
                        {
                            x.class_id,
                            x.module_id,
                            x.number,
                        }
                    );
                    table.ForeignKey(
                        name: "fk_eligibility_change_eligibility_list_class_id_module_id",
                        columns: x => new { x.class_id, x.module_id },
                        principalTable: "eligibility_list",
                        principalColumns: new[] { "class_id", "module_id" },
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "eligibility_line",
                columns: table => new
                {
                    class_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    module_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    may_sit = table.Column<bool>(type: "INTEGER", nullable: false),
                    missed = table.Column<int>(type: "INTEGER", nullable: false),
                    limit = table.Column<int>(type: "INTEGER", nullable: false),
                    planned = table.Column<int>(type: "INTEGER", nullable: false),
                    owed = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "pk_eligibility_line",
                        x => new
                        {
                            x.class_id,
                            x.module_id,
                            x.person_id,
                        }
                    );
                    table.ForeignKey(
                        name: "fk_eligibility_line_eligibility_list_class_id_module_id",
                        columns: x => new { x.class_id, x.module_id },
                        principalTable: "eligibility_list",
                        principalColumns: new[] { "class_id", "module_id" },
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "fk_eligibility_line_people_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "mark_entry",
                columns: table => new
                {
                    sheet_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<long>(type: "INTEGER", nullable: true),
                    by = table.Column<Guid>(type: "TEXT", nullable: true),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    way = table.Column<string>(type: "TEXT", nullable: false),
                    device = table.Column<string>(type: "TEXT", nullable: true),
                    workbook = table.Column<string>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "pk_mark_entry",
                        x => new
                        {
                            x.sheet_id,
                            x.person_id,
                            x.number,
                        }
                    );
                    table.CheckConstraint("ck_mark_entry_number", "number >= 1 and value >= 0");
                    table.CheckConstraint(
                        "ck_mark_entry_state_known",
                        "\"state\" in ('NotSat', 'Scored', 'AbsentExcused', 'AbsentUnexcused', 'Barred', 'Suspended', 'Deferred', 'Exempt')"
                    );
                    table.CheckConstraint("ck_mark_entry_value", "(state = 'Scored') = (value is not null)");
                    table.CheckConstraint(
                        "ck_mark_entry_way_known",
                        "\"way\" in ('Page', 'Paste', 'Workbook', 'Api', 'List')"
                    );
                    table.ForeignKey(
                        name: "fk_mark_entry_grade_sheet_sheet_id",
                        column: x => x.sheet_id,
                        principalTable: "grade_sheet",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_mark_entry_people_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "sheet_step",
                columns: table => new
                {
                    sheet_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: true),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    seal = table.Column<string>(type: "TEXT", nullable: true),
                    decision_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    decision_number = table.Column<string>(type: "TEXT", nullable: true),
                    decision_signatory = table.Column<string>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sheet_step", x => new { x.sheet_id, x.number });
                    table.CheckConstraint(
                        "ck_sheet_step_kind_known",
                        "\"kind\" in ('Submitted', 'Approved', 'Published', 'Locked', 'Reopened')"
                    );
                    table.ForeignKey(
                        name: "fk_sheet_step_grade_sheet_sheet_id",
                        column: x => x.sheet_id,
                        principalTable: "grade_sheet",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "leave_paper",
                columns: table => new
                {
                    stored_as = table.Column<Guid>(type: "TEXT", nullable: false),
                    sent_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    sent_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    request = table.Column<Guid>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_leave_paper", x => x.stored_as);
                    table.ForeignKey(
                        name: "fk_leave_paper_leave_requests_request",
                        column: x => x.request,
                        principalTable: "leave_request",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "mark_change",
                columns: table => new
                {
                    session_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    before = table.Column<string>(type: "TEXT", nullable: true),
                    after = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    leave = table.Column<Guid>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "pk_mark_change",
                        x => new
                        {
                            x.session_id,
                            x.person_id,
                            x.number,
                        }
                    );
                    table.ForeignKey(
                        name: "fk_mark_change_leave_request_leave",
                        column: x => x.leave,
                        principalTable: "leave_request",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_mark_change_register_session_id",
                        column: x => x.session_id,
                        principalTable: "register",
                        principalColumn: "session_id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "reserve_skipped",
                columns: table => new
                {
                    offer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    candidacy_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reserve_skipped", x => new { x.offer_id, x.candidacy_id });
                    table.CheckConstraint(
                        "ck_reserve_skipped_reason_known",
                        "\"reason\" in ('Admitted', 'Offered', 'Declined', 'Expired', 'Withdrew')"
                    );
                    table.ForeignKey(
                        name: "fk_reserve_skipped_candidacy_candidacy_id",
                        column: x => x.candidacy_id,
                        principalTable: "candidacy",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_reserve_skipped_reserve_offer_offer_id",
                        column: x => x.offer_id,
                        principalTable: "reserve_offer",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.InsertData(
                table: "audit_head",
                columns: new[] { "id", "hash", "sequence" },
                values: new object[] { 1, "", 0L }
            );

            migrationBuilder.CreateIndex(name: "ix_access_link_account_id", table: "access_link", column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_access_link_secret_hash",
                table: "access_link",
                column: "secret_hash",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_account_email_key",
                table: "account",
                column: "email_key",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_administrative_unit_level_code",
                table: "administrative_unit",
                columns: new[] { "level", "code" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_allocated_place_candidacy_id",
                table: "allocated_place",
                column: "candidacy_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_allocated_place_class_id",
                table: "allocated_place",
                column: "class_id"
            );

            migrationBuilder.CreateIndex(name: "ix_api_token_account_id", table: "api_token", column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_api_token_secret_hash",
                table: "api_token",
                column: "secret_hash",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_attendance_mark_person_id",
                table: "attendance_mark",
                column: "person_id"
            );

            migrationBuilder.CreateIndex(name: "ix_audit_entry_at", table: "audit_entry", column: "at");

            migrationBuilder.CreateIndex(name: "ix_audit_entry_person_id", table: "audit_entry", column: "person_id");

            migrationBuilder.CreateIndex(name: "ix_audit_entry_subject_id", table: "audit_entry", column: "subject_id");

            migrationBuilder.CreateIndex(name: "ix_bell_grid_from", table: "bell_grid", column: "from", unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_booking_date_resource",
                table: "booking",
                columns: new[] { "date", "resource" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_booking_resource_id_date",
                table: "booking",
                columns: new[] { "resource_id", "date" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_calendar_feed_secret_hash",
                table: "calendar_feed",
                column: "secret_hash",
                unique: true
            );

            migrationBuilder.CreateIndex(name: "ix_calendar_span_from", table: "calendar_span", column: "from");

            migrationBuilder.CreateIndex(name: "ix_candidacy_class_id", table: "candidacy", column: "class_id");

            migrationBuilder.CreateIndex(
                name: "ix_candidacy_cohort_id_person_id",
                table: "candidacy",
                columns: new[] { "cohort_id", "person_id" },
                unique: true
            );

            migrationBuilder.CreateIndex(name: "ix_candidacy_person_id", table: "candidacy", column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_candidacy_state_person_id",
                table: "candidacy",
                columns: new[] { "state", "person_id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_candidacy_step_person_id",
                table: "candidacy_step",
                column: "person_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_class_allocation_cohort_id",
                table: "class_allocation",
                column: "cohort_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_class_allocation_cohort_id1",
                table: "class_allocation",
                column: "cohort_id",
                unique: true,
                filter: "is_under_way"
            );

            migrationBuilder.CreateIndex(name: "ix_cohort_code", table: "cohort", column: "code", unique: true);

            migrationBuilder.CreateIndex(name: "ix_cohort_curriculum", table: "cohort", column: "curriculum");

            migrationBuilder.CreateIndex(name: "ix_cohort_programme_id", table: "cohort", column: "programme_id");

            migrationBuilder.CreateIndex(name: "ix_cohort_rule_set", table: "cohort", column: "rule_set");

            migrationBuilder.CreateIndex(
                name: "ix_curriculum_code_edition",
                table: "curriculum",
                columns: new[] { "code", "edition" },
                unique: true
            );

            migrationBuilder.CreateIndex(name: "ix_discipline_cohort_id", table: "discipline", column: "cohort_id");

            migrationBuilder.CreateIndex(
                name: "ix_discipline_person_id_cohort_id",
                table: "discipline",
                columns: new[] { "person_id", "cohort_id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_disclosure_person_id_at",
                table: "disclosure",
                columns: new[] { "person_id", "at" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_document_check_cohort_id",
                table: "document_check",
                column: "cohort_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_eligibility_line_person_id",
                table: "eligibility_line",
                column: "person_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_eligibility_list_module_id",
                table: "eligibility_list",
                column: "module_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_eligibility_policy_cohort_id",
                table: "eligibility_policy",
                column: "cohort_id",
                unique: true,
                filter: "state = 'Draft'"
            );

            migrationBuilder.CreateIndex(
                name: "ix_eligibility_policy_cohort_id_number",
                table: "eligibility_policy",
                columns: new[] { "cohort_id", "number" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_exemption_person_id_module",
                table: "exemption",
                columns: new[] { "person_id", "module" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_grade_sheet_class_id_module_id_component_sitting",
                table: "grade_sheet",
                columns: new[] { "class_id", "module_id", "component", "sitting" },
                unique: true
            );

            migrationBuilder.CreateIndex(name: "ix_grade_sheet_module_id", table: "grade_sheet", column: "module_id");

            migrationBuilder.CreateIndex(
                name: "ix_identity_paper_person_id",
                table: "identity_paper",
                column: "person_id"
            );

            migrationBuilder.CreateIndex(name: "ix_import_cohort_id", table: "import", column: "cohort_id");

            migrationBuilder.CreateIndex(
                name: "ix_import_row_import_id_id_key",
                table: "import_row",
                columns: new[] { "import_id", "id_key" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_import_row_import_id_name_key",
                table: "import_row",
                columns: new[] { "import_id", "name_key" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_import_row_import_id_outcome_warned_result_undo_plan_round",
                table: "import_row",
                columns: new[] { "import_id", "outcome", "warned", "result", "undo", "plan_round" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_import_row_import_id_person_id",
                table: "import_row",
                columns: new[] { "import_id", "person_id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_instructor_account",
                table: "instructor",
                column: "account",
                unique: true
            );

            migrationBuilder.CreateIndex(name: "ix_instructor_code", table: "instructor", column: "code", unique: true);

            migrationBuilder.CreateIndex(name: "ix_invitee_account", table: "invitee", column: "account");

            migrationBuilder.CreateIndex(name: "ix_invitee_person_id", table: "invitee", column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_invitee_round_id_person_id",
                table: "invitee",
                columns: new[] { "round_id", "person_id" },
                unique: true
            );

            migrationBuilder.CreateIndex(name: "ix_leave_paper_request", table: "leave_paper", column: "request");

            migrationBuilder.CreateIndex(
                name: "ix_leave_paper_sent_by_sent_at",
                table: "leave_paper",
                columns: new[] { "sent_by", "sent_at" }
            );

            migrationBuilder.CreateIndex(name: "ix_leave_request_asked_by", table: "leave_request", column: "asked_by");

            migrationBuilder.CreateIndex(name: "ix_leave_request_class_id", table: "leave_request", column: "class_id");

            migrationBuilder.CreateIndex(
                name: "ix_leave_request_person_id_number",
                table: "leave_request",
                columns: new[] { "person_id", "number" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_leave_request_state_from",
                table: "leave_request",
                columns: new[] { "state", "from" }
            );

            migrationBuilder.CreateIndex(name: "ix_made_up_class_id", table: "made_up", column: "class_id");

            migrationBuilder.CreateIndex(name: "ix_made_up_module_id", table: "made_up", column: "module_id");

            migrationBuilder.CreateIndex(name: "ix_mark_change_leave", table: "mark_change", column: "leave");

            migrationBuilder.CreateIndex(name: "ix_mark_entry_person_id", table: "mark_entry", column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_message_fact_key_fact_version_to_channel",
                table: "message",
                columns: new[] { "fact", "key", "fact_version", "to", "channel" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_message_state_due",
                table: "message",
                columns: new[] { "state", "due" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_message_to_told_at",
                table: "message",
                columns: new[] { "to", "told_at" }
            );

            migrationBuilder.CreateIndex(name: "ix_message_work", table: "message", column: "work");

            migrationBuilder.CreateIndex(
                name: "ix_module_curriculum_id_code",
                table: "module",
                columns: new[] { "curriculum_id", "code" },
                unique: true
            );

            migrationBuilder.CreateIndex(name: "ix_person_account", table: "person", column: "account", unique: true);

            migrationBuilder.CreateIndex(name: "ix_person_search_text", table: "person", column: "search_text");

            migrationBuilder.CreateIndex(
                name: "ix_person_sort_key_id_search_text_name_text",
                table: "person",
                columns: new[] { "sort_key", "id", "search_text", "name_text" }
            );

            migrationBuilder.CreateIndex(name: "ix_programme_code", table: "programme", column: "code", unique: true);

            migrationBuilder.CreateIndex(name: "ix_proposal_cohort_id", table: "proposal", column: "cohort_id");

            migrationBuilder.CreateIndex(
                name: "ix_publication_cohort_id_number",
                table: "publication",
                columns: new[] { "cohort_id", "number" },
                unique: true
            );

            migrationBuilder.CreateIndex(name: "ix_push_device_browser", table: "push_device", column: "browser");

            migrationBuilder.CreateIndex(
                name: "ix_push_device_endpoint_index",
                table: "push_device",
                column: "endpoint_index",
                unique: true
            );

            migrationBuilder.CreateIndex(name: "ix_push_device_user_id", table: "push_device", column: "user_id");

            migrationBuilder.CreateIndex(name: "ix_recheck_candidacy_id", table: "recheck", column: "candidacy_id");

            migrationBuilder.CreateIndex(
                name: "ix_recheck_candidacy_id1",
                table: "recheck",
                column: "candidacy_id",
                unique: true,
                filter: "state = 'Open'"
            );

            migrationBuilder.CreateIndex(
                name: "ix_recheck_cohort_id_number",
                table: "recheck",
                columns: new[] { "cohort_id", "number" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_recheck_state_due_on",
                table: "recheck",
                columns: new[] { "state", "due_on" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_recovery_email_key_asked_at",
                table: "recovery",
                columns: new[] { "email_key", "asked_at" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_register_module_id_date",
                table: "register",
                columns: new[] { "module_id", "date" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_reserve_entry_candidacy_id",
                table: "reserve_entry",
                column: "candidacy_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_reserve_offer_candidacy_id",
                table: "reserve_offer",
                column: "candidacy_id",
                unique: true,
                filter: "state in ('Open', 'Accepted')"
            );

            migrationBuilder.CreateIndex(
                name: "ix_reserve_offer_cohort_id_state",
                table: "reserve_offer",
                columns: new[] { "cohort_id", "state" }
            );

            migrationBuilder.CreateIndex(name: "ix_reserve_offer_run_id", table: "reserve_offer", column: "run_id");

            migrationBuilder.CreateIndex(
                name: "ix_reserve_offer_state_last_day",
                table: "reserve_offer",
                columns: new[] { "state", "last_day" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_reserve_skipped_candidacy_id",
                table: "reserve_skipped",
                column: "candidacy_id"
            );

            migrationBuilder.CreateIndex(name: "ix_room_code", table: "room", column: "code", unique: true);

            migrationBuilder.CreateIndex(name: "ix_room_site_id", table: "room", column: "site_id");

            migrationBuilder.CreateIndex(
                name: "ix_rule_set_code_edition",
                table: "rule_set",
                columns: new[] { "code", "edition" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_schedule_entry_audience_date",
                table: "schedule_entry",
                columns: new[] { "audience", "date" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_schedule_entry_session_id_edition",
                table: "schedule_entry",
                columns: new[] { "session_id", "edition" }
            );

            migrationBuilder.CreateIndex(name: "ix_score_cohort_id", table: "score", column: "cohort_id");

            migrationBuilder.CreateIndex(
                name: "ix_scoring_plan_cohort_id",
                table: "scoring_plan",
                column: "cohort_id",
                unique: true,
                filter: "state = 'Draft'"
            );

            migrationBuilder.CreateIndex(
                name: "ix_scoring_plan_cohort_id_number",
                table: "scoring_plan",
                columns: new[] { "cohort_id", "number" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_selection_cohort_id_number",
                table: "selection",
                columns: new[] { "cohort_id", "number" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_selection_line_candidacy_id",
                table: "selection_line",
                column: "candidacy_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_selection_line_run_id_outcome_place",
                table: "selection_line",
                columns: new[] { "run_id", "outcome", "place" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_self_check_in_person_id",
                table: "self_check_in",
                column: "person_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_session_cohort_id_date",
                table: "session",
                columns: new[] { "cohort_id", "date" }
            );

            migrationBuilder.CreateIndex(name: "ix_session_module_id", table: "session", column: "module_id");

            migrationBuilder.CreateIndex(name: "ix_session_code_until", table: "session_code", column: "until");

            migrationBuilder.CreateIndex(
                name: "ix_session_edition_cohort_id_publication",
                table: "session_edition",
                columns: new[] { "cohort_id", "publication" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_sheet_line_sheet_id_outcome_result",
                table: "sheet_line",
                columns: new[] { "sheet_id", "outcome", "result" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_sheet_line_sheet_id_session_id",
                table: "sheet_line",
                columns: new[] { "sheet_id", "session_id" }
            );

            migrationBuilder.CreateIndex(name: "ix_sign_in_guard_opens_at", table: "sign_in_guard", column: "opens_at");

            migrationBuilder.CreateIndex(
                name: "ix_sign_in_session_account_id",
                table: "sign_in_session",
                column: "account_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_sign_in_session_secret_hash",
                table: "sign_in_session",
                column: "secret_hash",
                unique: true
            );

            migrationBuilder.CreateIndex(name: "ix_site_code", table: "site", column: "code", unique: true);

            migrationBuilder.CreateIndex(name: "ix_spell_candidacy_id", table: "spell", column: "candidacy_id");

            migrationBuilder.CreateIndex(name: "ix_spell_class_id", table: "spell", column: "class_id");

            migrationBuilder.CreateIndex(
                name: "ix_spell_person_id",
                table: "spell",
                column: "person_id",
                unique: true,
                filter: "until IS NULL"
            );

            migrationBuilder.CreateIndex(
                name: "ix_stored_result_person_id",
                table: "stored_result",
                column: "person_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_timetable_sheet_cohort_id",
                table: "timetable_sheet",
                column: "cohort_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_timetable_step_cohort_id_done_by_at",
                table: "timetable_step",
                columns: new[] { "cohort_id", "done_by", "at" }
            );

            migrationBuilder.CreateIndex(name: "ix_training_class_adviser", table: "training_class", column: "adviser");

            migrationBuilder.CreateIndex(
                name: "ix_training_class_code",
                table: "training_class",
                column: "code",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_training_class_cohort_id",
                table: "training_class",
                column: "cohort_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_verdict_cohort_id_outcome",
                table: "verdict",
                columns: new[] { "cohort_id", "outcome" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_work_item_idem_key",
                table: "work_item",
                column: "idem_key",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_work_item_owner_id_created_at",
                table: "work_item",
                columns: new[] { "owner_id", "created_at" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_work_item_state_due_at",
                table: "work_item",
                columns: new[] { "state", "due_at" }
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "absence");

            migrationBuilder.DropTable(name: "access_link");

            migrationBuilder.DropTable(name: "account_role");

            migrationBuilder.DropTable(name: "administrative_unit");

            migrationBuilder.DropTable(name: "allocated_place");

            migrationBuilder.DropTable(name: "api_token");

            migrationBuilder.DropTable(name: "attendance_mark");

            migrationBuilder.DropTable(name: "audit_entry");

            migrationBuilder.DropTable(name: "audit_head");

            migrationBuilder.DropTable(name: "bell_grid");

            migrationBuilder.DropTable(name: "booking");

            migrationBuilder.DropTable(name: "calendar_feed");

            migrationBuilder.DropTable(name: "calendar_span");

            migrationBuilder.DropTable(name: "candidacy_step");

            migrationBuilder.DropTable(name: "discipline");

            migrationBuilder.DropTable(name: "disclosure");

            migrationBuilder.DropTable(name: "document_check");

            migrationBuilder.DropTable(name: "eligibility_change");

            migrationBuilder.DropTable(name: "eligibility_line");

            migrationBuilder.DropTable(name: "eligibility_policy");

            migrationBuilder.DropTable(name: "exemption");

            migrationBuilder.DropTable(name: "field_key");

            migrationBuilder.DropTable(name: "file_check");

            migrationBuilder.DropTable(name: "finding");

            migrationBuilder.DropTable(name: "identity_paper");

            migrationBuilder.DropTable(name: "import_problem");

            migrationBuilder.DropTable(name: "import_row");

            migrationBuilder.DropTable(name: "invitee");

            migrationBuilder.DropTable(name: "leave_paper");

            migrationBuilder.DropTable(name: "list_export");

            migrationBuilder.DropTable(name: "loaded_seed");

            migrationBuilder.DropTable(name: "made_up");

            migrationBuilder.DropTable(name: "mark_change");

            migrationBuilder.DropTable(name: "mark_entry");

            migrationBuilder.DropTable(name: "message");

            migrationBuilder.DropTable(name: "message_rule");

            migrationBuilder.DropTable(name: "message_watermark");

            migrationBuilder.DropTable(name: "proposal_part");

            migrationBuilder.DropTable(name: "publication_recipient");

            migrationBuilder.DropTable(name: "push_device");

            migrationBuilder.DropTable(name: "push_key");

            migrationBuilder.DropTable(name: "quota_cell");

            migrationBuilder.DropTable(name: "recheck");

            migrationBuilder.DropTable(name: "recovery");

            migrationBuilder.DropTable(name: "recovery_code");

            migrationBuilder.DropTable(name: "recurring_work");

            migrationBuilder.DropTable(name: "repair");

            migrationBuilder.DropTable(name: "reserve_entry");

            migrationBuilder.DropTable(name: "reserve_skipped");

            migrationBuilder.DropTable(name: "result_turn");

            migrationBuilder.DropTable(name: "room");

            migrationBuilder.DropTable(name: "schedule_entry");

            migrationBuilder.DropTable(name: "schedule_look");

            migrationBuilder.DropTable(name: "score");

            migrationBuilder.DropTable(name: "scoring_plan");

            migrationBuilder.DropTable(name: "selection_cell");

            migrationBuilder.DropTable(name: "selection_line");

            migrationBuilder.DropTable(name: "self_check_in");

            migrationBuilder.DropTable(name: "sending_hours");

            migrationBuilder.DropTable(name: "session_code");

            migrationBuilder.DropTable(name: "sheet_line");

            migrationBuilder.DropTable(name: "sheet_step");

            migrationBuilder.DropTable(name: "sign_in_guard");

            migrationBuilder.DropTable(name: "sign_in_session");

            migrationBuilder.DropTable(name: "spell");

            migrationBuilder.DropTable(name: "stored_result");

            migrationBuilder.DropTable(name: "timetable_step");

            migrationBuilder.DropTable(name: "unsubscription");

            migrationBuilder.DropTable(name: "verdict");

            migrationBuilder.DropTable(name: "work_item");

            migrationBuilder.DropTable(name: "instructor");

            migrationBuilder.DropTable(name: "class_allocation");

            migrationBuilder.DropTable(name: "eligibility_list");

            migrationBuilder.DropTable(name: "import");

            migrationBuilder.DropTable(name: "invitation_round");

            migrationBuilder.DropTable(name: "leave_request");

            migrationBuilder.DropTable(name: "register");

            migrationBuilder.DropTable(name: "proposal");

            migrationBuilder.DropTable(name: "publication");

            migrationBuilder.DropTable(name: "second_factor");

            migrationBuilder.DropTable(name: "reserve_offer");

            migrationBuilder.DropTable(name: "site");

            migrationBuilder.DropTable(name: "session_edition");

            migrationBuilder.DropTable(name: "timetable_sheet");

            migrationBuilder.DropTable(name: "grade_sheet");

            migrationBuilder.DropTable(name: "person");

            migrationBuilder.DropTable(name: "account");

            migrationBuilder.DropTable(name: "candidacy");

            migrationBuilder.DropTable(name: "selection");

            migrationBuilder.DropTable(name: "session");

            migrationBuilder.DropTable(name: "training_class");

            migrationBuilder.DropTable(name: "module");

            migrationBuilder.DropTable(name: "cohort");

            migrationBuilder.DropTable(name: "curriculum");

            migrationBuilder.DropTable(name: "programme");

            migrationBuilder.DropTable(name: "rule_set");
        }
    }
}
