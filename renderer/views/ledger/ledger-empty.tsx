// Before anything was issued: what the ledger is for.
export function LedgerEmpty() {
  return (
    <div className="empty">
      <h2>Nothing was issued yet</h2>
      <p>
        Every value that Countersign signs leaves a record here before you get it, whether it was made in Sign, in Links
        or in a batch: when, with which profile and key, for what, by whom and for which ticket.
      </p>
      <ul className="promises">
        <li>
          The value itself is never kept, and neither is a key: only a fingerprint that tells whether it is the same.
        </li>
        <li>Each record is chained to the one before. One that is changed, removed or put in later is found out.</li>
        <li>Once something is in it, paste a token here to learn whether it was issued on this computer, and when.</li>
      </ul>
    </div>
  );
}
