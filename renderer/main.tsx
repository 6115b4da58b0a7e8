// Entry of the window: mounts the app.
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { ErrorBoundary } from './components/error-boundary.tsx';
import './theme/index.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root element.');
createRoot(root).render(
  <StrictMode>
    {/* The last resort: each view has a boundary of its own. */}
    <ErrorBoundary what="the window">
      <App />
    </ErrorBoundary>
  </StrictMode>,
);
