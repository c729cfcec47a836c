import { type Accessor, createSignal, onMount } from 'solid-js';

/** Whether there is a camera here; false until that is known. It asks for no permission. */
export function createHasCamera(): Accessor<boolean> {
  const [has, setHas] = createSignal(false);
  onMount(async () => {
    try {
      // Missing outside of secure contexts, and then there is nothing to scan with.
      const devices = await navigator.mediaDevices?.enumerateDevices();
      setHas(devices?.some(({ kind }) => kind === 'videoinput') ?? false);
    } catch {
      setHas(false);
    }
  });
  return has;
}
