import { useStore } from '../store/context';

export function ToastView() {
  const { notices } = useStore();
  const toast = notices.toast.value;
  return (
    <div class="toast-place" role="status">
      {toast && (
        <div
          class="toast"
          onPointerEnter={notices.hold}
          onPointerLeave={notices.release}
          onFocusCapture={notices.hold}
          onBlurCapture={notices.release}
        >
          {toast.text}
          {toast.action && (
            <button type="button" class="link" data-action="undo" onClick={toast.action.run}>
              {toast.action.label}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
