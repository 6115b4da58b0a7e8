// What a file would do to the settings: from what to what, what it has that is not known, and what cannot be set. All of it is taken, or nothing.
import { ArrowRight } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { Settings, SettingsPreview } from '../../../shared/settings.ts';
import { InlineError, Warning } from '../../components/messages.tsx';
import { ModalDialog } from '../../components/modal-dialog.tsx';
import { translator } from '../../language.ts';
import { useSettings } from '../../state/settings.tsx';
import { useAction } from '../../state/use-action.ts';
import { useScrollStop } from '../../state/use-scroll-stop.ts';
import { listed } from '../../wording/number.ts';
import { knownSettings, type SettingId, valueInWords } from './known-settings.ts';

const t = translator('settings');

interface ImportPreviewProps {
  preview: SettingsPreview;
  now: Settings;
  onImported: (count: number) => void;
  onClose: () => void;
}

export function ImportPreview({ preview, now, onImported, onClose }: ImportPreviewProps) {
  const { update } = useSettings();
  const { pending, failure, run } = useAction();
  const body = useScrollStop();
  const { fileName: file, change, same, unknown, refused } = preview;
  const changed = knownSettings().filter(({ id }) => change[id] !== undefined);
  const takeIt = () =>
    void run(async () => {
      await update(change);
      onClose();
      onImported(changed.length);
    });
  const canImport = refused.length === 0 && changed.length > 0;
  return (
    <ModalDialog title={t('preview.title')} isOpen onClose={onClose}>
      <div className="dialog-body" {...body}>
        {refused.length > 0 && <Refused file={file} refused={refused} />}
        {refused.length === 0 && changed.length === 0 && <p>{t('preview.nothing', { file })}</p>}
        {canImport && (
          <>
            <p>{t('preview.would', { file, count: changed.length })}</p>
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">{t('preview.setting')}</th>
                  <th scope="col">{t('preview.now')}</th>
                  <th scope="col">{t('preview.after')}</th>
                </tr>
              </thead>
              <tbody>
                {changed.map((setting) => (
                  <tr key={setting.id}>
                    <th scope="row">{setting.title}</th>
                    <td>{valueInWords(setting, now[setting.id])}</td>
                    <td>
                      <span className="setting-after">
                        <ArrowRight aria-hidden className="icon" />
                        <strong>{valueInWords(setting, change[setting.id] as Settings[SettingId])}</strong>
                      </span>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
            {same > 0 && <p className="field-note">{t('preview.same', { count: same })}</p>}
          </>
        )}
        {unknown.length > 0 && (
          <div className="field-note">
            <p>{t('preview.unknown', { count: unknown.length })}</p>
            <p className="setting-unknown">
              {unknown.map((name) => (
                <code key={name}>{name}</code>
              ))}
            </p>
          </div>
        )}
        <InlineError message={failure} />
      </div>
      <footer className="dialog-footer">
        {canImport ? (
          <>
            <Button className="button" onPress={onClose}>
              {t('preview.cancel')}
            </Button>
            <Button autoFocus className="button button-primary" data-busy={pending} onPress={takeIt}>
              {t('preview.import')}
            </Button>
          </>
        ) : (
          <Button autoFocus className="button button-primary" onPress={onClose}>
            {t('preview.close')}
          </Button>
        )}
      </footer>
    </ModalDialog>
  );
}

function Refused({ file, refused }: { file: string; refused: SettingsPreview['refused'] }) {
  const known = knownSettings();
  return (
    <Warning>
      <p>{t('preview.refused', { file })}</p>
      <ul className="setting-refusals">
        {refused.map(({ setting: id, given }) => {
          const setting = known.find((one) => one.id === id);
          if (!setting) return null;
          const { title } = setting;
          const marks = {
            strong: (words: React.ReactNode) => <strong>{words}</strong>,
            code: (words: React.ReactNode) => <code>{words}</code>,
          };
          return (
            <li key={id}>
              {'unit' in setting
                ? t.rich('preview.refusedNumber', { ...marks, title, given, ...boundsOf(setting) })
                : t.rich('preview.refusedChoice', {
                    ...{ ...marks, title, given },
                    choices: listed(setting.options.map((option) => option.id)),
                  })}
            </li>
          );
        })}
      </ul>
    </Warning>
  );
}

const boundsOf = ({ min, max, off }: { min: number; max: number; off: string }) => ({ min, max, off });
