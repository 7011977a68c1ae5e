namespace Training.Application.Timetable.Solving.Repair;

internal static class RepairErrors
{
    public static readonly Error SolverMissing = new("timetable.solver_missing", ErrorKind.Conflict);

    public static readonly Error Apart = Why("apart");
    public static readonly Error Bounds = Why("bounds");
    public static readonly Error Order = Why("order");
    public static readonly Error ClassClosed = Why("class_closed");
    public static readonly Error Load = Why("load");
    public static readonly Error InstructorOnce = Why("instructor_once");
    public static readonly Error Rooms = Why("rooms");
    public static readonly Error ClassOnce = Why("class_once");
    public static readonly Error OthersStay = Why("others_stay");
    public static readonly Error Window = Why("window");
    public static readonly Error Qualified = Why("qualified");
    public static readonly Error Away = Why("away");
    public static readonly Error TimesStay = Why("times_stay");
    public static readonly Error InstructorsStay = Why("instructors_stay");

    private static Error Why(string name) => new($"timetable.why_{name}", ErrorKind.Conflict);
}
