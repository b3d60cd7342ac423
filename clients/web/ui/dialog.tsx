import { type ReactNode, useEffect, useId, useRef, useState } from 'react';

/** A button that opens a dialog; the browser keeps the focus inside it and gives it back afterwards. */
export function DialogButton(props: {
  label: ReactNode;
  title: string;
  kind?: 'main' | 'other' | 'danger';
  children: (close: () => void) => ReactNode;
}) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className={`button button-${props.kind ?? 'other'}`} onClick={() => setOpen(true)}>
        {props.label}
      </button>
      {open && (
        <Dialog title={props.title} onClose={() => setOpen(false)}>
          {props.children(() => setOpen(false))}
        </Dialog>
      )}
    </>
  );
}

export function Dialog(props: { title: string; onClose: () => void; children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onClose={props.onClose}
      className="bg-card text-ink border-line m-auto max-h-[90dvh] w-full max-w-2xl overflow-y-auto rounded-xl border p-6 text-start font-normal whitespace-normal backdrop:bg-black/60 max-sm:max-w-[94vw]"
    >
      <h2 id={id} className="mb-4 text-xl font-bold">
        {props.title}
      </h2>
      {props.children}
    </dialog>
  );
}
