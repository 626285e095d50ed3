import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../../tests/support/start-server.ts";
import { isShown, readShopSettings } from "./shop-settings.ts";

async function settingsFrom(text: string) {
  await using folder = await temporaryFolder();
  const file = join(folder.path, "shop.yaml");
  await writeFile(file, text);
  return await readShopSettings(file);
}

describe("shop settings", () => {
  test("are read from YAML, and what is absent is not there", async () => {
    const settings = await settingsFrom("destination: { country: CN }\nrates: { USD: 1, CNY: 7.1 }\n");
    expect(settings).toEqual({ destination: { country: "CN" }, rates: { USD: 1, CNY: 7.1 }, imageHosts: [] });
  });

  test.each([
    ["destination: { country: China }", /destination\.country/],
    ["rates: { USD: -1 }", /rates\.USD/],
    ["imageHosts: [http://images.example.com]", /imageHosts\[0\]/],
    ["curency: CNY", /curency/],
    ["rates: [", /YAML/],
  ])("name the place that is wrong: %s", async (text, place) => {
    await expect(settingsFrom(text)).rejects.toMatchObject({
      code: "platform/bad-config",
      message: expect.stringMatching(place),
    });
  });

  test("say which file cannot be read", async () => {
    await expect(readShopSettings("/nowhere/shop.yaml")).rejects.toThrow("/nowhere/shop.yaml");
  });
});

test("a picture is shown from this server and the named hosts, and from nowhere else", () => {
  const hosts = ["https://images.example.com"];
  for (const image of ["/v1/products/1/image", "https://images.example.com/a.png"]) {
    expect(isShown(image, hosts)).toBe(true);
  }
  for (const image of [
    "//evil.example/a.png",
    "/\\evil.example/a.png",
    "https://images.example.com.evil.example/a.png",
    "http://images.example.com/a.png",
    "javascript:alert(1)",
    "a.png",
    "",
  ]) {
    expect(isShown(image, hosts)).toBe(false);
  }
});
