// Step 2: what to put on the server, and how the key gets there without being shown.

import { ClipboardPaste, FileLock } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { CopyButton } from '../../../components/copy-button.tsx';
import { Hint } from '../../../components/messages.tsx';
import { Card } from '../../../components/panes.tsx';
import { translator } from '../../../language.ts';
import { ExportDialog } from '../sharing/export-dialog.tsx';
import { tags } from '../tags.tsx';
import { DeploymentLines } from './deployment-lines.tsx';
import type { StepProps } from './rotation-task.tsx';

const t = translator('rotation');

const pythonCommand =
  'python -c "from django.core.management.utils import get_random_secret_key; print(get_random_secret_key())"';

export function DeployStep({ profile, draft, update }: StepProps) {
  const [exporting, setExporting] = useState(false);
  const fromServer = draft.newKey !== null && draft.newKey.from !== 'generate';
  return (
    <div className="step-body">
      <DeploymentLines profile={profile} />
      <Card title={t('deploy.title')}>
        {fromServer && <p>{t('deploy.onServerAlready')}</p>}
        <div className="ways">
          <div className="way">
            <h3>{t('deploy.send')}</h3>
            <p>{t.rich('deploy.sendHow', tags)}</p>
            <Button className="button" onPress={() => setExporting(true)}>
              <FileLock aria-hidden className="icon" />
              {t('deploy.export')}
            </Button>
          </div>
          <div className="way">
            <h3>{t('deploy.make')}</h3>
            <p>{t('deploy.makeHow')}</p>
            <pre className="raw mono">{pythonCommand}</pre>
            <div className="buttons">
              <CopyButton text={pythonCommand} label={t('deploy.copyCommand')}>
                {t('deploy.copyCommand')}
              </CopyButton>
              <Button
                className="button button-small"
                onPress={() => update({ step: 'key', from: 'clipboard', newKey: null })}
              >
                <ClipboardPaste aria-hidden className="icon" />
                {t('deploy.takeFromClipboard')}
              </Button>
            </div>
            {draft.newKey?.from === 'generate' && <p className="field-note">{t('deploy.generatedIsUnused')}</p>}
          </div>
        </div>
      </Card>
      <Hint>
        <p>{t('deploy.sideBySide')}</p>
      </Hint>
      {exporting && (
        <ExportDialog first={{ profileIds: [profile.id], kind: 'recipients' }} onClose={() => setExporting(false)} />
      )}
    </div>
  );
}
