// Before anything was issued: what the ledger is for.
import { translator } from '../../language.ts';

const t = translator('ledger');

export function LedgerEmpty() {
  return (
    <div className="empty">
      <h2>{t('empty.title')}</h2>
      <p>{t('empty.what')}</p>
      <ul className="promises">
        <li>{t('empty.noValue')}</li>
        <li>{t('empty.chained')}</li>
        <li>{t('empty.find')}</li>
      </ul>
    </div>
  );
}
