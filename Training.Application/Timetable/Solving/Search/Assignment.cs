namespace Training.Application.Timetable.Solving.Search;

/// <summary>Gives each row a column of its own so that the sum of the costs is least (the Hungarian method).</summary>
internal static class Assignment
{
    /// <param name="cost">By row and column; at least as many columns as rows.</param>
    /// <returns>By row, its column.</returns>
    public static int[] Cheapest(int[,] cost)
    {
        var (rows, columns) = (cost.GetLength(0), cost.GetLength(1));
        var (rowPrice, columnPrice) = (new int[rows + 1], new int[columns + 1]);
        var rowOf = new int[columns + 1];
        for (var row = 1; row <= rows; row++)
        {
            rowOf[0] = row;
            Place(cost, rowPrice, columnPrice, rowOf);
        }
        var columnOf = new int[rows];
        for (var column = 1; column <= columns; column++)
        {
            if (rowOf[column] > 0)
                columnOf[rowOf[column] - 1] = column - 1;
        }
        return columnOf;
    }

    /// <summary>Along the cheapest path by which rows change their columns until one is free. Column 0 is where the new row waits.</summary>
    private static void Place(int[,] cost, int[] rowPrice, int[] columnPrice, int[] rowOf)
    {
        var columns = columnPrice.Length - 1;
        var (slack, came, done) = (new int[columns + 1], new int[columns + 1], new bool[columns + 1]);
        Array.Fill(slack, int.MaxValue);
        var at = 0;
        do
        {
            done[at] = true;
            var (row, least, next) = (rowOf[at], int.MaxValue, 0);
            for (var column = 1; column <= columns; column++)
            {
                if (done[column])
                    continue;
                var reduced = cost[row - 1, column - 1] - rowPrice[row] - columnPrice[column];
                if (reduced < slack[column])
                    (slack[column], came[column]) = (reduced, at);
                if (slack[column] < least)
                    (least, next) = (slack[column], column);
            }
            for (var column = 0; column <= columns; column++)
            {
                if (done[column])
                {
                    rowPrice[rowOf[column]] += least;
                    columnPrice[column] -= least;
                }
                else
                {
                    slack[column] -= least;
                }
            }
            at = next;
        } while (rowOf[at] != 0);
        for (; at != 0; at = came[at])
            rowOf[at] = rowOf[came[at]];
    }
}
