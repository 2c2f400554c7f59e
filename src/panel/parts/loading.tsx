import { useEffect, useState } from 'preact/hooks';

/** So long nothing is said, in milliseconds: mostly it is there before that. */
const patience = 300;

/** In place of what is not there yet. */
export function Loading({ text }: { readonly text: string }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), patience);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p class="dim" role="status" data-loading>
      {late && text}
    </p>
  );
}
