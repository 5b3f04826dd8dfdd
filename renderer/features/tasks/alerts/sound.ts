/** Which alerts sound: none, those that are late or escalated, every one. */
export const soundChoices = ['never', 'late', 'always'] as const;
export type SoundChoice = (typeof soundChoices)[number];

const keyOf = (personId: string) => `alerts.sound.${personId}`;

/** As the person chose at this workstation; what is late sounds until he says otherwise. */
export function soundChoiceOf(personId: string): SoundChoice {
  try {
    const kept = localStorage.getItem(keyOf(personId));
    return soundChoices.find((choice) => choice === kept) ?? 'late';
  } catch {
    return 'late';
  }
}

export function chooseSound(personId: string, choice: SoundChoice): void {
  try {
    localStorage.setItem(keyOf(personId), choice);
  } catch {
    // A browser that keeps nothing goes on as before.
  }
}

let context: AudioContext | null = null;

/** Two short notes, higher when somebody above is told; a page that nobody has touched yet may stay silent. */
export function beep(urgent: boolean): void {
  if (typeof AudioContext === 'undefined') return;
  context ??= new AudioContext();
  void context.resume();
  const begin = context.currentTime;
  const notes = urgent ? [880, 1_175] : [660, 660];
  for (const [index, pitch] of notes.entries()) play(context, pitch, begin + index * 0.18);
}

function play(on: AudioContext, pitch: number, at: number): void {
  const tone = on.createOscillator();
  const volume = on.createGain();
  tone.frequency.value = pitch;
  volume.gain.setValueAtTime(0.0001, at);
  volume.gain.exponentialRampToValueAtTime(0.18, at + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.0001, at + 0.15);
  tone.connect(volume).connect(on.destination);
  tone.start(at);
  tone.stop(at + 0.16);
}
