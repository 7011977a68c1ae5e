using Training.Application.Assessment.Contracts;

namespace Training.Application.Assessment.Sheets;

internal sealed class PublishedMarks(ISheetsDb db) : IPublishedMarks
{
    public IQueryable<PublishedMark> All =>
        from sheet in db.GradeSheets
        where sheet.State == GradeSheetState.Published || sheet.State == GradeSheetState.Locked
        join entry in db.Current() on sheet.Id equals entry.SheetId
        select new PublishedMark
        {
            SheetId = sheet.Id,
            ClassId = sheet.ClassId,
            ModuleId = sheet.ModuleId,
            Component = sheet.Component,
            Sitting = sheet.Sitting,
            PersonId = entry.PersonId,
            Number = entry.Number,
            State = entry.State,
            Value = entry.Value,
            ByList = entry.Way == MarkWay.List,
            EnteredAt = entry.At,
            PublishedAt = sheet.PublishedAt!.Value,
            SheetVersion = sheet.Version,
        };
}
