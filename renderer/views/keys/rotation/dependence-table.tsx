// What a check found: for each key how many of the tokens need it, and from when on none does.
import type { KeyProfile } from '../../../../shared/keys.ts';
import { Warning } from '../../../components/messages.tsx';
import { Card } from '../../../components/panes.tsx';
import { translator } from '../../../language.ts';
import { useNow } from '../../../state/use-now.ts';
import { useScrollStop } from '../../../state/use-scroll-stop.ts';
import { percent } from '../../../wording/number.ts';
import { roleOf } from '../../../wording/roles.ts';
import { calendarDay, duration, relative, utcTime } from '../../../wording/time.ts';
import { tags } from '../tags.tsx';
import { DependenceFigure } from './dependence-figure.tsx';
import { type Checked, type Retirement, retirement } from './rotation-draft.ts';

const t = translator('rotation');
const charts = translator('charts');

interface DependenceTableProps {
  profile: KeyProfile;
  checked: Checked;
  /** What was checked; a file may have no name. */
  source: { kind: 'file'; name: string | null } | { kind: 'text' };
}

export function DependenceTable({ profile, checked: { dependence, lifetime }, source }: DependenceTableProps) {
  const now = useNow(true);
  const table = useScrollStop();
  const { keys, tokens, unverified, untried } = dependence;
  const name = source.kind === 'file' ? source.name : null;
  const checked = { source: name === null ? source.kind : 'name', name: name ?? '' };
  if (tokens === 0) return <Warning>{t('dependence.none', checked)}</Warning>;
  return (
    <Card title={t('dependence.title')}>
      <p className="field-note">
        {t('dependence.speaksFor', { ...checked, count: tokens, lifetime: duration(lifetime) })}
      </p>
      <DependenceFigure profile={profile} dependence={dependence} />
      <section className="table-scroll" aria-label={charts('dependence.numbers')} {...table}>
        <table className="table dependence">
          <thead>
            <tr>
              <th scope="col">{t('dependence.key')}</th>
              <th scope="col">{t('dependence.needing')}</th>
              <th scope="col">{t('dependence.newest')}</th>
              <th scope="col">{t('dependence.retirable')}</th>
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
                      {index < 0 ? t('dependence.deleted') : roleOf(index)}
                    </span>
                    <code className="fingerprint">{key.fingerprint}</code>
                  </th>
                  <td>
                    <span className="share">
                      <span className="share-words">
                        {t.rich('dependence.share', { ...tags, count: key.tokens, share: percent(share) })}
                      </span>
                      <Parts expired={key.expired} untimed={key.untimed} />
                    </span>
                  </td>
                  <td>
                    {key.newest === null ? (
                      <span className="field-note">{key.tokens > 0 ? t('dependence.noTime') : '–'}</span>
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
      </section>
      {unverified > 0 && <Warning>{t('dependence.unverified', { count: unverified, profile: profile.name })}</Warning>}
      {untried.length > 0 && (
        <Warning>
          <p>{t('dependence.untried')}</p>
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
  if (expired === 0 && untimed === 0) return null;
  return (
    <span className="field-note">
      {untimed === 0
        ? t('dependence.expired', { expired })
        : expired === 0
          ? t('dependence.untimed', { untimed })
          : t('dependence.expiredAndUntimed', { expired, untimed })}
    </span>
  );
}

export function RetirementWords({ what, now }: { what: Retirement | null; now: number }) {
  if (what === null) return <span className="field-note">{t('when.notChecked')}</span>;
  switch (what.when) {
    case 'current':
      return <span className="field-note">{t('when.current')}</span>;
    case 'not-tried':
      return <span className="retire-never">{t('when.notTried')}</span>;
    case 'now':
      return <span className="retire-now">{t('when.now')}</span>;
    case 'later':
      return (
        <span title={utcTime(what.at) ?? ''}>
          {t.rich('when.later', {
            note: (words) => <span className="field-note">{words}</span>,
            day: calendarDay(new Date(what.at * 1000).toISOString()),
            relative: relative(now - what.at),
          })}
        </span>
      );
    case 'never':
      return (
        <span className="retire-never">
          {what.untimed > 0 ? t('when.neverUntimed', { count: what.untimed }) : t('when.never')}
        </span>
      );
  }
}
