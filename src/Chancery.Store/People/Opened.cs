namespace Chancery.Store.People;

/// <summary>A session that was begun.</summary>
/// <param name="Account">Whose.</param>
/// <param name="Token">What the browser keeps; the store keeps its hash only.</param>
public sealed record OpenedSession(Account Account, string Token);

/// <summary>A session that a request belongs to.</summary>
/// <param name="Account">Whose.</param>
/// <param name="Hash">The hash of its token.</param>
/// <param name="Seen">When it was last noted to be in use.</param>
public sealed record HeldSession(Account Account, string Hash, DateTimeOffset Seen);

/// <summary>A key that was made.</summary>
/// <param name="Key">The key.</param>
/// <param name="Secret">What it opens with: <c>ck_…</c>; the store keeps its hash only.</param>
public sealed record MadeKey(ApiKey Key, string Secret);

/// <summary>A key that a request was made with.</summary>
/// <param name="Account">In whose name.</param>
/// <param name="Key">The key.</param>
public sealed record HeldKey(Account Account, ApiKey Key);

/// <summary>An account with a one-time password.</summary>
/// <param name="Account">The account.</param>
/// <param name="Password">The password; the store keeps its hash only.</param>
public sealed record InvitedAccount(Account Account, string Password);
