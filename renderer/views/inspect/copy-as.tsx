// Takes an inspected value elsewhere: into a Django shell, a ticket, a response, a request.
import { Check, ChevronDown, Copy } from 'lucide-react';
import { useState } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover, Text } from 'react-aria-components';
import type { InspectRequest } from '../../../shared/inspection.ts';
import type { TakeAway } from '../../../shared/resigning.ts';
import { call } from '../../client.ts';
import { InlineError } from '../../components/messages.tsx';
import { useCopy } from '../../state/use-copy.ts';
import { useLatest } from '../../state/use-latest.ts';

const notACookie = 'No server can send this value as a cookie.';

const forms: { id: keyof TakeAway; label: string; note: string; missing: string }[] = [
  {
    id: 'python',
    label: 'Python lines',
    note: 'Verify it in a Django shell; the key is read from the settings there.',
    missing: '',
  },
  { id: 'markdown', label: 'Markdown report', note: 'For a ticket, without the signature.', missing: '' },
  { id: 'setCookie', label: 'Set-Cookie header', note: 'As a server would send it.', missing: notACookie },
  { id: 'curl', label: 'curl command', note: 'Sends it as a cookie.', missing: notACookie },
];

const takeAway = (request: InspectRequest) => call('inspect.takeAway', request);

export function CopyAs({ request }: { request: InspectRequest }) {
  const [open, setOpen] = useState(false);
  const { answer, failure, ask } = useLatest(takeAway);
  const copying = useCopy(request);
  const ready = answer?.query === request ? answer.value : null;
  const Icon = copying.copied ? Check : Copy;
  return (
    <>
      <MenuTrigger
        isOpen={open}
        onOpenChange={(opening) => {
          setOpen(opening);
          // Made only when it is wanted, and for the value as it is inspected now.
          if (opening) ask(request);
        }}
      >
        <Button className="button" data-copied={copying.copied}>
          <Icon aria-hidden className="icon" />
          {copying.copied ? 'Copied' : 'Copy as'}
          <ChevronDown aria-hidden className="icon" />
        </Button>
        <Popover className="popover" placement="bottom start">
          <Menu
            className="options menu"
            aria-label="Copy as"
            onAction={(id) => {
              const text = ready?.[id as keyof TakeAway];
              if (text != null) void copying.copy(text);
            }}
          >
            {forms.map(({ id, label, note, missing }) => {
              const none = ready !== null && ready[id] === null;
              return (
                <MenuItem
                  key={id}
                  id={id}
                  textValue={label}
                  isDisabled={ready === null || none}
                  className="option menu-item"
                >
                  <Text slot="label">{label}</Text>
                  <Text slot="description" className="field-note">
                    {none ? missing : note}
                  </Text>
                </MenuItem>
              );
            })}
          </Menu>
        </Popover>
      </MenuTrigger>
      {copying.note !== null && <span className="field-note copy-note">{copying.note}</span>}
      <InlineError message={copying.failure ?? failure} />
    </>
  );
}
