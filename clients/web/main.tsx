import './styles.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { TasukiError } from '../sdk/core/errors.js';
import { router } from './app/router.js';
import { settings } from './app/settings.js';
import { Announcer } from './ui/announce.js';

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // The connection itself repeats what is worth repeating.
      retry: false,
      throwOnError: (error) => !(error instanceof TasukiError),
    },
  },
});

/** Signing in comes back to one address; under any other the way back would be lost. */
if (settings.development && location.origin !== settings.origin) {
  location.replace(settings.origin + location.pathname + location.search);
} else {
  createRoot(document.getElementById('app') as HTMLElement).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
        <Announcer />
      </QueryClientProvider>
    </StrictMode>,
  );
}
