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
                name: "work_item",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    idem_key = table.Column<string>(type: "text", nullable: false),
                    payload = table.Column<string>(type: "text", nullable: false),
                    queue = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    due_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false,
                        defaultValueSql: "CURRENT_TIMESTAMP"
                    ),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    max_attempts = table.Column<int>(type: "integer", nullable: false),
                    fence = table.Column<int>(type: "integer", nullable: false),
                    lease_owner = table.Column<string>(type: "text", nullable: true),
                    lease_until = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    progress_done = table.Column<int>(type: "integer", nullable: false),
                    progress_total = table.Column<int>(type: "integer", nullable: false),
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

            migrationBuilder.CreateIndex(name: "ix_candidacy_class_id", table: "candidacy", column: "class_id");

            migrationBuilder.CreateIndex(
                name: "ix_candidacy_cohort_id_person_id",
                table: "candidacy",
                columns: new[] { "cohort_id", "person_id" },
                unique: true
            );

            migrationBuilder.CreateIndex(name: "ix_candidacy_person_id", table: "candidacy", column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_candidacy_step_person_id",
                table: "candidacy_step",
                column: "person_id"
            );

            migrationBuilder.CreateIndex(name: "ix_cohort_code", table: "cohort", column: "code", unique: true);

            migrationBuilder.CreateIndex(name: "ix_cohort_programme_id", table: "cohort", column: "programme_id");

            migrationBuilder.CreateIndex(name: "ix_programme_code", table: "programme", column: "code", unique: true);

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
                name: "ix_work_item_state_due_at",
                table: "work_item",
                columns: new[] { "state", "due_at" }
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "candidacy_step");

            migrationBuilder.DropTable(name: "quota_cell");

            migrationBuilder.DropTable(name: "spell");

            migrationBuilder.DropTable(name: "work_item");

            migrationBuilder.DropTable(name: "candidacy");

            migrationBuilder.DropTable(name: "training_class");

            migrationBuilder.DropTable(name: "cohort");

            migrationBuilder.DropTable(name: "programme");
        }
    }
}
