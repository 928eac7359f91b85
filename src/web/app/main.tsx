import '#web/ui/tokens.css';
import '#web/ui/base.css';
import '#web/ui/layout.css';
import './app.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { openStore } from '#web/storage/open-store.ts';
import { App } from './app.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { registerServiceWorker } from './service-worker.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

createRoot(root).render(
  <StrictMode>
    <ErrorBoundary>
      <App opening={openStore()} />
    </ErrorBoundary>
  </StrictMode>,
);

void registerServiceWorker();
