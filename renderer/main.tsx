// Entry of the window: mounts the app, once it can say what it says in the person's language.
import './ahead/ask.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { answersAhead } from './ahead/answers.ts';
import { App } from './app.tsx';
import { ErrorBoundary } from './components/error-boundary.tsx';
import { translator } from './language.ts';
import { languageOf, speakLanguage } from './load-language.ts';
import { fetchRest } from './views/later.tsx';
import './theme/index.css';

const t = translator('app');

function Window() {
  return (
    <StrictMode>
      {/* The last resort: each view has a boundary of its own. */}
      <ErrorBoundary what={t('crashed.window')}>
        <App />
      </ErrorBoundary>
    </StrictMode>
  );
}

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root element.');
// Of the keys, which a keychain may be slow with, it is drawn without.
await Promise.all([
  speakLanguage(languageOf(location.search)),
  answersAhead('lock.state', 'support.state', 'settings.read', 'updates.state'),
]);
createRoot(root).render(<Window />);
// After what they see first, and before most people want more. A view that needs it says when it cannot be had.
setTimeout(() => requestIdleCallback(() => void fetchRest().catch(() => {})), 500);
