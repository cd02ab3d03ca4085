using System.Data.Common;
using Dsr.Blazor.Platform.Data;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Dsr.Blazor.Platform.Audit;

/// <summary>
/// Says that something was committed, when it is. Under an explicit transaction "saved" comes before the commit, so that would be too
/// early.
/// </summary>
sealed class CommitInterceptor(ICommitListener listener) : DbTransactionInterceptor
{
    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => listener.Committed();

    public override Task TransactionCommittedAsync(
        DbTransaction transaction,
        TransactionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        listener.Committed();
        return Task.CompletedTask;
    }
}
