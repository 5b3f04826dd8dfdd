import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from '../api/query-client.ts';
import { startI18n } from '../i18n/i18n.ts';
import { App } from './App.tsx';
import { startAppearance } from './appearance.ts';
import { KitProvider } from './KitProvider.tsx';
import './theme.css';

startAppearance();
await startI18n();

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <KitProvider>
        <App />
      </KitProvider>
    </QueryClientProvider>
  </StrictMode>,
);
