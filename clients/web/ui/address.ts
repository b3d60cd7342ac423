import { useNavigate, useSearch } from '@tanstack/react-router';

/** What is looked for, kept in the address: a link to it, and the way back, find the same list. */
export function useAddress(): [
  sought: Readonly<Record<string, string | undefined>>,
  seek: (changes: Record<string, string>) => void,
] {
  const sought = useSearch({ strict: false }) as Record<string, string | undefined>;
  const navigate = useNavigate();
  return [
    sought,
    (changes) =>
      void navigate({
        to: '.',
        replace: true,
        search: Object.fromEntries(Object.entries({ ...sought, ...changes }).filter(([, value]) => value)) as never,
      }),
  ];
}
