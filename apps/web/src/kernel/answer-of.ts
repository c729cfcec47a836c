/**
 * The device's answer, or null when it could not give one: its worker failed in a way that no failure value is for,
 * a bug or a store that broke. The screen has to say so and go on.
 */
export async function answerOf<Answer>(call: Promise<Answer>): Promise<Answer | null> {
  try {
    return await call;
  } catch {
    return null;
  }
}
