// What a check found: for each key how many of the tokens need it, and from when on none does.
import type { KeyProfile } from '../../../../shared/keys.ts';
import { Warning } from '../../../components/messages.tsx';
import { Card } from '../../../components/panes.tsx';
import { useNow } from '../../../state/use-now.ts';
import { roleOf } from '../../../wording/roles.ts';
import { calendarDay, duration, relative, utcTime } from '../../../wording/time.ts';
import { type Checked, type Retirement, retirement } from './rotation-draft.ts';

const number = new Intl.NumberFormat('en');
const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 1 });
const tokenWord = (count: number) => (count === 1 ? 'token' : 'tokens');

interface DependenceTableProps {
  profile: KeyProfile;
  checked: Checked;
  /** What was checked: a file's name, "the text". */
  of: string;
}

export function DependenceTable({ profile, checked: { dependence, lifetime }, of }: DependenceTableProps) {
  const now = useNow(true);
  const { keys, tokens, unverified, untried } = dependence;
  if (tokens === 0) return <Warning>No token was found in {of}. Nothing can be said about the keys.</Warning>;
  return (
    <Card title="What depends on which key">
      <p className="field-note">
        {number.format(tokens)} {tokenWord(tokens)} from {of}, accepted for {duration(lifetime)}. It speaks for these
        only: tokens that are out there but not in {of} may need a key as well.
      </p>
      <div className="table-scroll">
        <table className="table dependence">
          <thead>
            <tr>
              <th scope="col">Key</th>
              <th scope="col">Tokens that need it</th>
              <th scope="col">Newest</th>
              <th scope="col">Can be retired</th>
            </tr>
          </thead>
          <tbody>
            {keys.map((key) => {
              const index = profile.keys.findIndex(({ id }) => id === key.keyId);
              const share = key.tokens / tokens;
              return (
                <tr key={key.keyId} data-gone={index < 0}>
                  <th scope="row">
                    <span className="key-role" data-current={index === 0}>
                      {index < 0 ? 'Deleted' : roleOf(index)}
                    </span>
                    <code className="fingerprint">{key.fingerprint}</code>
                  </th>
                  <td>
                    <span className="share">
                      <span className="share-words">
                        <strong>{number.format(key.tokens)}</strong> {percent.format(share)}
                      </span>
                      <span className="share-track" aria-hidden>
                        <span className="share-fill" style={{ inlineSize: `${share * 100}%` }} />
                      </span>
                      <Parts expired={key.expired} untimed={key.untimed} />
                    </span>
                  </td>
                  <td>
                    {key.newest === null ? (
                      <span className="field-note">{key.tokens > 0 ? 'no time' : '–'}</span>
                    ) : (
                      <span title={utcTime(key.newest) ?? ''}>{relative(now - key.newest)}</span>
                    )}
                  </td>
                  <td>
                    {index >= 0 && <RetirementWords what={retirement(profile, key.keyId, dependence, now)} now={now} />}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {unverified > 0 && (
        <Warning>
          {number.format(unverified)} {tokenWord(unverified)} {unverified === 1 ? 'is' : 'are'} verified by no key of{' '}
          {profile.name}: another site’s, or signed by a key that is not here. No key above is needed for{' '}
          {unverified === 1 ? 'it' : 'them'}.
        </Warning>
      )}
      {untried.length > 0 && (
        <Warning>
          <p>Not everything could be tried, so the answer does not speak for it:</p>
          <ul>
            {untried.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Warning>
      )}
    </Card>
  );
}

function Parts({ expired, untimed }: { expired: number; untimed: number }) {
  const parts = [
    expired > 0 && `${number.format(expired)} expired already`,
    untimed > 0 && `${number.format(untimed)} without a time`,
  ].filter((part) => part !== false);
  return parts.length > 0 && <span className="field-note">{parts.join(', ')}</span>;
}

export function RetirementWords({ what, now }: { what: Retirement | null; now: number }) {
  if (what === null) return <span className="field-note">not checked</span>;
  switch (what.when) {
    case 'current':
      return <span className="field-note">signs today</span>;
    case 'not-tried':
      return <span className="retire-never">not known: it could not be tried</span>;
    case 'now':
      return <span className="retire-now">now</span>;
    case 'later':
      return (
        <span title={utcTime(what.at) ?? ''}>
          on {calendarDay(new Date(what.at * 1000).toISOString())}{' '}
          <span className="field-note">({relative(now - what.at)})</span>
        </span>
      );
    case 'never':
      return (
        <span className="retire-never">
          never by itself{what.untimed > 0 && ` (${number.format(what.untimed)} without a time)`}
        </span>
      );
  }
}
