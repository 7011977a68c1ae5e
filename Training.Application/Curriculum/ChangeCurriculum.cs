namespace Training.Application.Curriculum;

/// <summary>Changes the names, the legal basis and the blocks of a draft. Answers its new version.</summary>
/// <param name="Version">The version that was read.</param>
[Requires(Permission.EditCurricula)]
public sealed record ChangeCurriculum(
    string Code,
    int Edition,
    int Version,
    string NameVi,
    string NameEn,
    string? LegalBasis,
    IReadOnlyList<Block> Blocks
) : ICommand<int>;

internal sealed class ChangeCurriculumHandler(ICurriculumDb db, TimeProvider clock)
    : IRequestHandler<ChangeCurriculum, Result<int>>
{
    public Task<Result<int>> Handle(ChangeCurriculum command, CancellationToken ct) =>
        db.ChangeDraft(
            command.Code,
            command.Edition,
            command.Version,
            content =>
                content with
                {
                    NameVi = command.NameVi,
                    NameEn = command.NameEn,
                    LegalBasis = command.LegalBasis,
                    Blocks = command.Blocks,
                },
            clock.GetUtcNow(),
            ct
        );
}
