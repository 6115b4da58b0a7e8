// What Inspect shows before anything is pasted.
import { ExampleButton } from '../welcome.tsx';

const kinds: [name: string, shape: string, where: string][] = [
  ['Session cookie', 'sessionid=eyJ…:1uXyZ2:Kq…', 'from the browser’s developer tools or a Cookie header'],
  ['Signed cookie', 'value:1uXyZ2:Kq…', 'made by response.set_signed_cookie(); give its name below the token'],
  ['signing.dumps()', 'eyJ…:1uXyZ2:Kq…', 'often inside activation, invitation and unsubscribe links'],
  ['TimestampSigner', 'value:1uXyZ2:Kq…', 'a value with the time it was signed'],
  ['Signer', 'value:Kq…', 'a value and its signature'],
  ['Messages cookie', 'messages=W1si…:1uXyZ2:Kq…', 'shown as the messages a page would show'],
  ['Password-reset link', '/reset/NDI/c9x2…-1a2b…/', 'checked with the fields of the user’s account'],
  ['CSRF token', 'csrftoken=q1w2…', 'unmasked, and compared with another one'],
  ['Many at once', 'Cookie: …; …', 'a header, request, curl command, page, HAR file or cookie jar, also dropped'],
];

export function InspectHelp({ onExample }: { onExample: () => Promise<void> }) {
  return (
    <div className="empty">
      <h2>What can be pasted</h2>
      <p>Anything Django signs. It is read and checked on this machine, as you type.</p>
      <dl className="kinds">
        {kinds.map(([name, shape, where]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <code>{shape}</code>
              <span>{where}</span>
            </dd>
          </div>
        ))}
      </dl>
      <ExampleButton onExample={onExample} />
    </div>
  );
}
