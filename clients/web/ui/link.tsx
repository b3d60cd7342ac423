import { Link as RouterLink } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** A link inside the consoles. */
export function Link({ to, className = 'link', children }: { to: string; className?: string; children: ReactNode }) {
  return (
    <RouterLink to={to} className={className}>
      {children}
    </RouterLink>
  );
}
