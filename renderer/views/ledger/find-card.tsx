// "Did we issue this, and when?"
import { useEffect } from 'react';
import { Button } from 'react-aria-components';
import type { LedgerRecord, LedgerStatus } from '../../../shared/ledger.ts';
import { call } from '../../client.ts';
import { TextInput } from '../../components/fields.tsx';
import { InlineError } from '../../components/messages.tsx';
import { Moment } from '../../components/moment.tsx';
import { Card } from '../../components/panes.tsx';
import { translator } from '../../language.ts';
import { useHeld } from '../../state/lock-held.ts';
import { useLatest } from '../../state/use-latest.ts';

const t = translator('ledger');

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
    <Card title={t('find.title')}>
      <TextInput
        label={t('find.label')}
        labelHidden
        monospaced
        rows={2}
        maxLength={MAX_LENGTH}
        value={text}
        onChange={setText}
        placeholder={t('find.placeholder')}
      />
      <InlineError message={failure} />
      {failure !== null && (
        <Button className="button button-small" data-busy={pending} onPress={() => ask({ text })}>
          {t('find.retry')}
        </Button>
      )}
      <div role="status" aria-label={t('find.answer')}>
        {found && failure === null && <Answer records={found} status={status} onShow={onShow} />}
      </div>
    </Card>
  );
}

function Answer({ records, status, onShow }: { records: readonly LedgerRecord[] } & FindCardProps) {
  if (records.length === 0) {
    const removed = status !== null && status.purges.length > 0;
    const setAside = status !== null && status.predecessor !== null;
    return (
      <div className="ledger-answer" data-found="false">
        <strong>{t('find.no')}</strong>
        <p className="field-note">
          {t(
            `find.notHere.${removed ? (setAside ? 'removedAndSetAside' : 'removed') : setAside ? 'setAside' : 'elsewhere'}`,
          )}
        </p>
      </div>
    );
  }
  const first = records.at(-1) as LedgerRecord;
  return (
    <div className="ledger-answer" data-found="true">
      {records.length === 1 ? (
        <strong>{t.rich('find.once', { moment: () => <Moment time={first.time} /> })}</strong>
      ) : (
        <strong>{t(records.length === MOST ? 'find.timesOrMore' : 'find.times', { count: records.length })}</strong>
      )}
      <ul className="ledger-found">
        {records.map((record) => (
          <li key={record.seq}>
            <Button className="button button-small" onPress={() => onShow(record)}>
              {t('showRecord', { seq: record.seq })}
            </Button>
            <span>
              {t.rich('find.found', {
                title: record.recipe?.name ?? record.purpose,
                profile: record.profileName,
                moment: () => <Moment time={record.time} isShort />,
              })}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
