namespace Training.Application.Common;

internal sealed class UnitOfWorkBehaviour<TRequest, TResponse>(IUnitOfWork unitOfWork)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : ICommand
    where TResponse : IOutcome<TResponse>
{
    public Task<TResponse> Handle(TRequest request, RequestHandlerDelegate<TResponse> next, CancellationToken ct) =>
        unitOfWork.Run(new Deed(typeof(TRequest).Name, (request as IStatesReason)?.Reason), () => next(), ct);
}
