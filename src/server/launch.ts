import type { LaunchPort } from "../kernel/index.ts";
import { RapportError } from "../platform/errors.ts";

/**
 * Admits the Experiences that are listed, as a demonstration, and says so on the receipt. It stands where the
 * launch gate will: the port is the same.
 */
export const demonstrationLaunch = (experiences: readonly string[]): LaunchPort => ({
  async admit(experience) {
    if (experiences.includes(experience))
      return { launchId: `demonstration:${experience}`, state: "demonstration" };
    throw new RapportError("kernel/not-live", `The Experience "${experience}" is not open to you.`);
  },
});
