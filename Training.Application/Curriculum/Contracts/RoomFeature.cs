namespace Training.Application.Curriculum.Contracts;

/// <summary>What a room has and a module may need.</summary>
public enum RoomFeature
{
    /// <summary>A computer for each trainee.</summary>
    Computers,
    Projector,
    SoundSystem,

    /// <summary>Tables that can be moved together for groups.</summary>
    GroupTables,
    VideoConference,
}
