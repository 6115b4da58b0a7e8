// Says in every view that the app is locked to chosen recipes, and takes the lock off for whoever knows its passphrase.
import { LockKeyhole, LockKeyholeOpen } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { InlineError } from '../../components/messages.tsx';
import { PassphraseWait } from '../../components/passphrase-wait.tsx';
import { translator } from '../../language.ts';
import { useSupport } from '../../state/support.tsx';
import { useAction } from '../../state/use-action.ts';

const t = translator('links');

export function SupportBanner() {
  const { recipeIds } = useSupport();
  return recipeIds === null ? null : <Banner count={recipeIds.length} />;
}

function Banner({ count }: { count: number }) {
  const { unlock } = useSupport();
  const { pending, failure, run } = useAction();
  const [stayed, setStayed] = useState(false);
  const take = () => {
    setStayed(false);
    void run(async () => setStayed(!(await unlock())));
  };
  return (
    <section aria-label={t('support.label')} className="support-banner">
      <LockKeyhole aria-hidden className="icon" />
      <p>{t.rich('support.locked', { count, strong: (words) => <strong>{words}</strong> })}</p>
      <Button className="button button-small" data-busy={pending} onPress={take}>
        <LockKeyholeOpen aria-hidden className="icon" />
        {t('support.unlock')}
      </Button>
      <PassphraseWait active={pending} />
      {stayed && (
        <p role="status" className="field-note support-outcome">
          {t('support.stillLocked')}
        </p>
      )}
      <InlineError message={failure} />
    </section>
  );
}
