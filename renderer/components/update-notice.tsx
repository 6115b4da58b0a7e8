// Above the views, and quiet: the one question whether the app may look for new versions, and that there is one.
import { Download } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { translator } from '../language.ts';
import { useSettings } from '../state/settings.tsx';
import { useAction } from '../state/use-action.ts';
import { useUpdates } from '../state/use-updates.ts';
import { InlineError } from './messages.tsx';

const t = translator('updates');

export function UpdateNotice({ onShow }: { onShow: () => void }) {
  const { state } = useUpdates();
  const { settings, update } = useSettings();
  const { pending, failure, run } = useAction();
  /** What the person was told of and has put off until the next start. */
  const [putOff, setPutOff] = useState<string | null>(null);
  if (!state || !settings) return null;
  const answer = (updates: 'on' | 'off') => void run(() => update({ updates }));
  if (state.ask && settings.updates === 'ask') {
    return (
      <section className="notices" aria-label={t('notice.label')}>
        <InlineError message={failure} />
        <div className="notice notice-quiet">
          <Download aria-hidden className="icon" />
          <span>{t('notice.ask', { host: state.host ?? t('unknownHost') })}</span>
          <Button className="button button-small" data-busy={pending} onPress={() => answer('off')}>
            {t('notice.no')}
          </Button>
          <Button className="button button-small" data-busy={pending} onPress={() => answer('on')}>
            {t('notice.yes')}
          </Button>
        </div>
      </section>
    );
  }
  const { found, phase } = state;
  if (found === null || (phase !== 'found' && phase !== 'ready')) return null;
  const told = `${phase} ${found.version}`;
  if (told === putOff) return null;
  return (
    <section className="notices" aria-label={t('notice.label')}>
      <div className="notice notice-quiet">
        <Download aria-hidden className="icon" />
        <span role="status">{t(`notice.${phase}`, { found: found.version })}</span>
        <Button className="button button-small" onPress={onShow}>
          {t('notice.show')}
        </Button>
        <Button className="button button-quiet button-small" onPress={() => setPutOff(told)}>
          {t('notice.later')}
        </Button>
      </div>
    </section>
  );
}
