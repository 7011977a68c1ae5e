using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Training.Infrastructure.Persistence.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "administrative_unit",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    level = table.Column<string>(type: "text", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    parent_code = table.Column<string>(type: "text", nullable: true),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
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
                name: "calendar_span",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    name_vi = table.Column<string>(type: "text", nullable: false),
                    name_en = table.Column<string>(type: "text", nullable: false),
                    confirmed = table.Column<bool>(type: "boolean", nullable: false),
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
                name: "disclosure",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    part = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: true),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_disclosure", x => x.id);
                    table.CheckConstraint(
                        "ck_disclosure_part_known",
                        "\"part\" in ('IdNumber', 'Phone', 'Email', 'Sensitive', 'File')"
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "loaded_seed",
                columns: table => new
                {
                    file = table.Column<string>(type: "text", nullable: false),
                    hash = table.Column<string>(type: "text", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_loaded_seed", x => x.file);
                }
            );

            migrationBuilder.CreateTable(
                name: "person",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    surname = table.Column<string>(type: "text", nullable: false),
                    middle_name = table.Column<string>(type: "text", nullable: false),
                    given_name = table.Column<string>(type: "text", nullable: false),
                    search_text = table.Column<string>(type: "text", nullable: false),
                    name_text = table.Column<string>(type: "text", nullable: false),
                    account = table.Column<Guid>(type: "uuid", nullable: true),
                    sort_key = table.Column<byte[]>(type: "bytea", nullable: false),
                    sensitive = table.Column<string>(type: "text", nullable: true),
                    open_ancestral_home = table.Column<string>(type: "text", nullable: true),
                    open_birth_place = table.Column<string>(type: "text", nullable: true),
                    open_computer_skills = table.Column<string>(type: "text", nullable: true),
                    open_degree = table.Column<string>(type: "text", nullable: true),
                    open_degree_grade = table.Column<string>(type: "text", nullable: true),
                    open_email = table.Column<string>(type: "text", nullable: true),
                    open_field_of_study = table.Column<string>(type: "text", nullable: true),
                    open_foreign_language = table.Column<string>(type: "text", nullable: true),
                    open_full_name = table.Column<string>(type: "text", nullable: false),
                    open_gender = table.Column<string>(type: "text", nullable: true),
                    given_name_chosen = table.Column<string>(type: "text", nullable: true),
                    open_graduation_year = table.Column<int>(type: "integer", nullable: true),
                    open_phone = table.Column<string>(type: "text", nullable: true),
                    open_residence = table.Column<string>(type: "text", nullable: true),
                    open_study_mode = table.Column<string>(type: "text", nullable: true),
                    open_university = table.Column<string>(type: "text", nullable: true),
                    open_university_kind = table.Column<string>(type: "text", nullable: true),
                    open_birth_date = table.Column<DateOnly>(type: "date", nullable: false),
                    open_birth_precision = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
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
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    name_vi = table.Column<string>(type: "text", nullable: false),
                    name_en = table.Column<string>(type: "text", nullable: false),
                    target = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_programme", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "rule_set",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    edition = table.Column<int>(type: "integer", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    state = table.Column<string>(type: "text", nullable: false),
                    legal_basis = table.Column<string>(type: "text", nullable: false),
                    parameters = table.Column<string>(type: "text", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rule_set", x => x.id);
                    table.CheckConstraint("ck_rule_set_state_known", "\"state\" in ('Draft', 'Approved')");
                    table.CheckConstraint("ck_rule_set_validity", "valid_to is null or valid_to >= valid_from");
                }
            );

            migrationBuilder.CreateTable(
                name: "work_item",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    idem_key = table.Column<string>(type: "text", nullable: false),
                    payload = table.Column<string>(type: "text", nullable: false),
                    queue = table.Column<string>(type: "text", nullable: false),
                    external = table.Column<bool>(type: "boolean", nullable: false),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: true),
                    owner = table.Column<string>(type: "text", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: true),
                    state = table.Column<string>(type: "text", nullable: false),
                    due_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false,
                        defaultValueSql: "CURRENT_TIMESTAMP"
                    ),
                    hinted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    max_attempts = table.Column<int>(type: "integer", nullable: false),
                    fence = table.Column<int>(type: "integer", nullable: false),
                    lease_owner = table.Column<string>(type: "text", nullable: true),
                    lease_until = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    stop_asked = table.Column<bool>(type: "boolean", nullable: false),
                    progress_done = table.Column<int>(type: "integer", nullable: false),
                    progress_total = table.Column<int>(type: "integer", nullable: false),
                    started_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    started_from = table.Column<int>(type: "integer", nullable: false),
                    heartbeat_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    last_error = table.Column<string>(type: "text", nullable: true),
                    created_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false,
                        defaultValueSql: "CURRENT_TIMESTAMP"
                    ),
                    done_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_work_item", x => x.id);
                    table.CheckConstraint("ck_work_item_attempts", "attempts between 0 and max_attempts");
                    table.CheckConstraint("ck_work_item_progress", "progress_done between 0 and progress_total");
                    table.CheckConstraint(
                        "ck_work_item_queue_known",
                        "\"queue\" in ('Enrolment', 'Assessment', 'Messages', 'Upkeep')"
                    );
                    table.CheckConstraint(
                        "ck_work_item_state_known",
                        "\"state\" in ('Pending', 'Running', 'Done', 'InDoubt', 'Dead', 'Cancelled')"
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "identity_paper",
                columns: table => new
                {
                    number_index = table.Column<string>(type: "text", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    hint = table.Column<string>(type: "text", nullable: false),
                    issued_on = table.Column<DateOnly>(type: "date", nullable: true),
                    issued_by = table.Column<string>(type: "text", nullable: true),
                    is_current = table.Column<bool>(type: "boolean", nullable: false),
                    number_sealed = table.Column<string>(type: "text", nullable: false),
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
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    name_vi = table.Column<string>(type: "text", nullable: false),
                    name_en = table.Column<string>(type: "text", nullable: false),
                    planned_size = table.Column<int>(type: "integer", nullable: false),
                    filing_from = table.Column<DateOnly>(type: "date", nullable: false),
                    filing_to = table.Column<DateOnly>(type: "date", nullable: false),
                    opens_on = table.Column<DateOnly>(type: "date", nullable: false),
                    closes_on = table.Column<DateOnly>(type: "date", nullable: false),
                    decision_date = table.Column<DateOnly>(type: "date", nullable: true),
                    decision_number = table.Column<string>(type: "text", nullable: true),
                    decision_signatory = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
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
                        name: "fk_cohort_programmes_programme_id",
                        column: x => x.programme_id,
                        principalTable: "programme",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "quota_cell",
                columns: table => new
                {
                    unit = table.Column<Guid>(type: "uuid", nullable: false),
                    post = table.Column<string>(type: "text", nullable: false),
                    field = table.Column<string>(type: "text", nullable: false),
                    cohort_id = table.Column<Guid>(type: "uuid", nullable: false),
                    seats = table.Column<int>(type: "integer", nullable: false),
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
                name: "training_class",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    cohort_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    capacity = table.Column<int>(type: "integer", nullable: false),
                    seats_taken = table.Column<int>(type: "integer", nullable: false),
                    used = table.Column<bool>(type: "boolean", nullable: false),
                    adviser = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
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
                name: "candidacy",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    cohort_id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    class_id = table.Column<Guid>(type: "uuid", nullable: true),
                    step_count = table.Column<int>(type: "integer", nullable: false),
                    details_file_number = table.Column<string>(type: "text", nullable: true),
                    details_filed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    details_note = table.Column<string>(type: "text", nullable: true),
                    details_post = table.Column<string>(type: "text", nullable: true),
                    details_unit = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
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
                name: "candidacy_step",
                columns: table => new
                {
                    candidacy_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    class_id = table.Column<Guid>(type: "uuid", nullable: true),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    decision_date = table.Column<DateOnly>(type: "date", nullable: true),
                    decision_number = table.Column<string>(type: "text", nullable: true),
                    decision_signatory = table.Column<string>(type: "text", nullable: true),
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
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "spell",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    candidacy_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    class_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
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
                        onDelete: ReferentialAction.Cascade
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

            migrationBuilder.CreateIndex(
                name: "ix_administrative_unit_level_code",
                table: "administrative_unit",
                columns: new[] { "level", "code" }
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

            migrationBuilder.CreateIndex(name: "ix_cohort_code", table: "cohort", column: "code", unique: true);

            migrationBuilder.CreateIndex(name: "ix_cohort_programme_id", table: "cohort", column: "programme_id");

            migrationBuilder.CreateIndex(
                name: "ix_disclosure_person_id_at",
                table: "disclosure",
                columns: new[] { "person_id", "at" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_identity_paper_person_id",
                table: "identity_paper",
                column: "person_id"
            );

            migrationBuilder.CreateIndex(name: "ix_person_account", table: "person", column: "account", unique: true);

            migrationBuilder.CreateIndex(name: "ix_person_search_text", table: "person", column: "search_text");

            migrationBuilder.CreateIndex(
                name: "ix_person_sort_key_id_search_text_name_text",
                table: "person",
                columns: new[] { "sort_key", "id", "search_text", "name_text" }
            );

            migrationBuilder.CreateIndex(name: "ix_programme_code", table: "programme", column: "code", unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_rule_set_code_edition",
                table: "rule_set",
                columns: new[] { "code", "edition" },
                unique: true
            );

            migrationBuilder.CreateIndex(name: "ix_spell_candidacy_id", table: "spell", column: "candidacy_id");

            migrationBuilder.CreateIndex(name: "ix_spell_class_id", table: "spell", column: "class_id");

            migrationBuilder.CreateIndex(
                name: "ix_spell_person_id",
                table: "spell",
                column: "person_id",
                unique: true,
                filter: "until IS NULL"
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
            migrationBuilder.DropTable(name: "administrative_unit");

            migrationBuilder.DropTable(name: "calendar_span");

            migrationBuilder.DropTable(name: "candidacy_step");

            migrationBuilder.DropTable(name: "disclosure");

            migrationBuilder.DropTable(name: "identity_paper");

            migrationBuilder.DropTable(name: "loaded_seed");

            migrationBuilder.DropTable(name: "quota_cell");

            migrationBuilder.DropTable(name: "rule_set");

            migrationBuilder.DropTable(name: "spell");

            migrationBuilder.DropTable(name: "work_item");

            migrationBuilder.DropTable(name: "person");

            migrationBuilder.DropTable(name: "candidacy");

            migrationBuilder.DropTable(name: "training_class");

            migrationBuilder.DropTable(name: "cohort");

            migrationBuilder.DropTable(name: "programme");
        }
    }
}
