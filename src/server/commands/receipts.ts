import { type HouseCommand, readArguments } from "./command.ts";

export const verify: HouseCommand = {
  name: "receipts verify",
  usage: "receipts verify",
  async run(args, { receipts }, io) {
    readArguments(args, { usage: verify.usage, options: {}, positionals: [0, 0] });
    const report = await receipts.verify();
    io.out(JSON.stringify(report));
    return report.ok ? 0 : 1;
  },
};
