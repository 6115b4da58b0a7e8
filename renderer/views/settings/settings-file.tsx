// All settings at once, to a file and from one. What a file would change is looked at before.
import { Download, Upload } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { Settings, SettingsPreview } from '../../../shared/settings.ts';
import { call } from '../../client.ts';
import { InlineError } from '../../components/messages.tsx';
import { translator } from '../../language.ts';
import { useAnnounce } from '../../state/announcer.tsx';
import { useAction } from '../../state/use-action.ts';
import { ImportPreview } from './import-preview.tsx';
import type { SettingWords } from './known-settings.ts';

const t = translator('settings');

export const settingsFileWords = (): SettingWords => ({
  title: t('file.title'),
  explanation: t('file.explanation'),
  alsoFoundBy: `${t('file.import')} ${t('file.export')}`,
});

export function SettingsFile({ settings }: { settings: Settings }) {
  const announce = useAnnounce();
  const { pending, failure, run } = useAction();
  const [preview, setPreview] = useState<SettingsPreview | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const tell = (words: string) => {
    setDone(words);
    announce(words);
  };
  const exportThem = () => {
    setDone(null);
    void run(async () => {
      const written = await call('settings.export', {});
      if (written) tell(t('file.exported', { file: written.fileName }));
    });
  };
  const importThem = () => {
    setDone(null);
    void run(async () => setPreview(await call('settings.readFile', {})));
  };
  const { title, explanation } = settingsFileWords();
  return (
    <section className="setting" aria-label={title}>
      <div className="setting-words">
        <h3>{title}</h3>
        <p className="field-note">{explanation}</p>
      </div>
      <div className="setting-control">
        <div className="buttons">
          <Button className="button" data-busy={pending} onPress={exportThem}>
            <Upload aria-hidden className="icon" />
            {t('file.export')}
          </Button>
          <Button className="button" data-busy={pending} onPress={importThem}>
            <Download aria-hidden className="icon" />
            {t('file.import')}
          </Button>
        </div>
        {done !== null && <p className="field-note setting-done">{done}</p>}
      </div>
      <InlineError message={failure} />
      {preview && (
        <ImportPreview
          preview={preview}
          now={settings}
          onImported={(count) => tell(t('file.imported', { count }))}
          onClose={() => setPreview(null)}
        />
      )}
    </section>
  );
}
