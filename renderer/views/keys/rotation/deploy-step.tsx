// Step 2: what to put on the server, and how the key gets there without being shown.

import { ClipboardPaste, FileLock } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { CopyButton } from '../../../components/copy-button.tsx';
import { Hint } from '../../../components/messages.tsx';
import { Card } from '../../../components/panes.tsx';
import { ExportDialog } from '../sharing/export-dialog.tsx';
import { DeploymentLines } from './deployment-lines.tsx';
import type { StepProps } from './rotation-task.tsx';

const generateCommand =
  'python -c "from django.core.management.utils import get_random_secret_key; print(get_random_secret_key())"';

export function DeployStep({ profile, draft, update }: StepProps) {
  const [exporting, setExporting] = useState(false);
  const fromServer = draft.newKey !== null && draft.newKey.from !== 'generate';
  return (
    <div className="step-body">
      <DeploymentLines profile={profile} />
      <Card title="How the new key reaches the server">
        {fromServer && (
          <p>
            You brought this key here, so the server, or wherever you took it from, has it already: put it into the
            first variable there. Or send it encrypted:
          </p>
        )}
        <div className="ways">
          <div className="way">
            <h4>Send it encrypted</h4>
            <p>
              Export this profile for the server’s own age key. Only the server can open the file: make a key there once
              with <code>age-keygen -o key.txt</code>, take its public key <code>age1…</code> here, and open the file
              there with <code>age --decrypt -i key.txt</code>. It is never shown in this app.
            </p>
            <Button className="button" onPress={() => setExporting(true)}>
              <FileLock aria-hidden className="icon" />
              Export for the server…
            </Button>
          </div>
          <div className="way">
            <h4>Or make it on the server</h4>
            <p>Run this there, put the result into the first variable, and take a copy here from the clipboard:</p>
            <pre className="raw mono">{generateCommand}</pre>
            <div className="buttons">
              <CopyButton text={generateCommand} label="Copy the command">
                Copy the command
              </CopyButton>
              <Button
                className="button button-small"
                onPress={() => update({ step: 'key', from: 'clipboard', newKey: null })}
              >
                <ClipboardPaste aria-hidden className="icon" />
                Take it from the clipboard
              </Button>
            </div>
            {draft.newKey?.from === 'generate' && (
              <p className="field-note">
                The key generated here then becomes a fallback that signed nothing; delete it in the last step.
              </p>
            )}
          </div>
        </div>
      </Card>
      <Hint>
        <p>
          While old and new processes run side by side, the old ones refuse what the new ones sign. Where that matters,
          deploy twice: first with the new key among the fallbacks, then with it as the current one.
        </p>
      </Hint>
      {exporting && (
        <ExportDialog first={{ profileIds: [profile.id], kind: 'recipients' }} onClose={() => setExporting(false)} />
      )}
    </div>
  );
}
