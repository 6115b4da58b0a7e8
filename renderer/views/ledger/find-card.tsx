// "Did we issue this, and when?"
import { useEffect } from 'react';
import { Button } from 'react-aria-components';
import type { LedgerRecord, LedgerStatus } from '../../../shared/ledger.ts';
import { call } from '../../client.ts';
import { TextInput } from '../../components/fields.tsx';
import { InlineError } from '../../components/messages.tsx';
import { Moment } from '../../components/moment.tsx';
import { Card } from '../../components/panes.tsx';
import { useHeld } from '../../state/lock-held.ts';
import { useLatest } from '../../state/use-latest.ts';

const number = new Intl.NumberFormat('en');
const find = ({ text }: { text: string }) => call('ledger.find', { text });
/** The contract's own. */
const MAX_LENGTH = 1024 * 1024;
/** What ledger.find gives at most. */
const MOST = 100;

interface FindCardProps {
  status: LedgerStatus | null;
  onShow: (record: LedgerRecord) => void;
}

export function FindCard({ status, onShow }: FindCardProps) {
  const [text, setText] = useHeld('ledger-find', '');
  const { answer, failure, pending, ask } = useLatest(find);
  // Once it failed, the keychain may ask for its password each time: then a person asks, not each letter.
  const asking = failure === null;
  useEffect(() => {
    if (text.trim() === '') ask(null);
    else if (asking) ask({ text });
  }, [text, asking, ask]);
  const found = answer && answer.query.text === text ? answer.value.records : null;
  return (
    <Card title="Did we issue this, and when?">
      <TextInput
        label="What may have been issued"
        labelHidden
        monospaced
        rows={2}
        maxLength={MAX_LENGTH}
        value={text}
        onChange={setText}
        placeholder="Paste a token, or a link, cookie or header that holds it"
      />
      <InlineError message={failure} />
      {failure !== null && (
        <Button className="button button-small" data-busy={pending} onPress={() => ask({ text })}>
          Try again
        </Button>
      )}
      <div role="status" aria-label="Answer">
        {found && failure === null && <Answer records={found} status={status} onShow={onShow} />}
      </div>
    </Card>
  );
}

function Answer({ records, status, onShow }: { records: readonly LedgerRecord[] } & FindCardProps) {
  if (records.length === 0) {
    const removed = status !== null && status.purges.length > 0;
    const predecessor = status?.predecessor ?? null;
    return (
      <div className="ledger-answer" data-found="false">
        <strong>No. No record here is of this value.</strong>
        <p className="field-note">
          It may have been issued elsewhere, or changed since: a fingerprint fits the very same token only.
          {removed && ' Records that were removed for their age are not looked at.'}
          {predecessor && ' Neither is the ledger that was set aside.'}
        </p>
      </div>
    );
  }
  const first = records.at(-1) as LedgerRecord;
  const often = records.length === MOST ? `${MOST} times or more` : `${number.format(records.length)} times`;
  return (
    <div className="ledger-answer" data-found="true">
      {records.length === 1 ? (
        <strong>
          Yes, on <Moment time={first.time} />.
        </strong>
      ) : (
        <strong>{`Yes, ${often}.`}</strong>
      )}
      <ul className="ledger-found">
        {records.map((record) => (
          <li key={record.seq}>
            <Button className="button button-small" onPress={() => onShow(record)}>
              {`Show no. ${number.format(record.seq)}`}
            </Button>
            <span>
              {record.recipe?.name ?? record.purpose}, {record.profileName}, <Moment time={record.time} isShort />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
