// Takes an inspected value elsewhere: into a Django shell, a ticket, a response, a request.
import { Check, ChevronDown, Copy } from 'lucide-react';
import { useState } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover, Text } from 'react-aria-components';
import type { InspectRequest } from '../../../shared/inspection.ts';
import type { TakeAway } from '../../../shared/resigning.ts';
import { call } from '../../client.ts';
import { InlineError } from '../../components/messages.tsx';
import { translator } from '../../language.ts';
import { useCopy } from '../../state/use-copy.ts';
import { useLatest } from '../../state/use-latest.ts';

const t = translator('inspect');
const tWords = translator('words');

const forms: readonly (keyof TakeAway)[] = ['python', 'markdown', 'setCookie', 'curl'];

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
          {copying.copied ? tWords('copying.copied') : t('copyAs.label')}
          <ChevronDown aria-hidden className="icon" />
        </Button>
        <Popover className="popover" placement="bottom start">
          <Menu
            className="options menu"
            aria-label={t('copyAs.label')}
            onAction={(id) => {
              const text = ready?.[id as keyof TakeAway];
              if (text != null) void copying.copy(text);
            }}
          >
            {forms.map((id) => {
              const label = t(`copyAs.${id}.label`);
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
                    {none ? t('copyAs.notACookie') : t(`copyAs.${id}.note`)}
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
