// What the key store must tell a person, until they dismiss it.
import { TriangleAlert, X } from 'lucide-react';
import { useState } from 'react';
import { call, messageOf } from '../client.ts';
import { translator } from '../language.ts';
import { useKeyRing } from '../state/key-ring.tsx';
import { IconButton } from './icon-button.tsx';
import { InlineError } from './messages.tsx';

const t = translator('common');

export function Notices() {
  const { ring, failure, reload } = useKeyRing();
  const [dismissFailure, setDismissFailure] = useState<string | null>(null);
  const dismiss = async (code: string) => {
    try {
      await call('keys.dismissNotice', { code });
      setDismissFailure(null);
      await reload();
    } catch (error) {
      setDismissFailure(messageOf(error));
    }
  };
  return (
    <div className="notices">
      <InlineError message={failure} />
      <InlineError message={dismissFailure} />
      {ring?.notices.map((notice) => (
        <div key={notice.code} role="alert" className="notice">
          <TriangleAlert aria-hidden className="icon" />
          <span>{notice.message}</span>
          <IconButton icon={X} label={t('dismiss')} onPress={() => void dismiss(notice.code)} />
        </div>
      ))}
    </div>
  );
}
