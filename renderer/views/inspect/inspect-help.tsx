// What Inspect shows before anything is pasted, and beneath what it does not know.
import { translator } from '../../language.ts';
import { ExampleButton } from '../welcome.tsx';

const t = translator('inspect');

/** What is a name of Django's is the same in every language. */
const kinds = (): [name: string, shape: string, where: string][] => [
  [t('help.session.name'), 'sessionid=eyJ…:1uXyZ2:Kq…', t('help.session.where')],
  [t('help.cookie.name'), 'value:1uXyZ2:Kq…', t('help.cookie.where')],
  ['signing.dumps()', 'eyJ…:1uXyZ2:Kq…', t('help.dumps.where')],
  ['TimestampSigner', 'value:1uXyZ2:Kq…', t('help.timestamped.where')],
  [t('help.value.name'), 'value:Kq…', t('help.value.where')],
  [t('help.messages.name'), 'messages=W1si…:1uXyZ2:Kq…', t('help.messages.where')],
  [t('help.reset.name'), '/reset/NDI/c9x2…-1a2b…/', t('help.reset.where')],
  [t('help.csrf.name'), 'csrftoken=q1w2…', t('help.csrf.where')],
  [t('help.many.name'), 'Cookie: …; …', t('help.many.where')],
];

/** @param onExample The offer to try one; it would take the place of what is in the field. */
export function InspectHelp({ onExample }: { onExample?: () => Promise<void> }) {
  return (
    <div className="empty">
      <h2>{t('help.title')}</h2>
      <p>{t('help.what')}</p>
      <dl className="kinds">
        {kinds().map(([name, shape, where]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <code>{shape}</code>
              <span>{where}</span>
            </dd>
          </div>
        ))}
      </dl>
      {onExample && <ExampleButton onExample={onExample} />}
    </div>
  );
}
