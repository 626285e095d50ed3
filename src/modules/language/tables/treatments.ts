/** What is done to a material: "leather cleaner" and 木工胶 are not made of it. */
export const treatments: readonly string[] = [
  ..."cleaner, cleaning, polish, conditioner, glue, stain, paint, protector, cutter, scissors, detector, softener, care, wax, repair, wash, filler, dye, primer, screw, saw, drill, detergent, adhesive, sealer, sealant, varnish, oil, remover, lover, effect, candy, swab, bud, tree"
    .split(",")
    .map((word) => word.trim()),
  ..."护理 清洁 修复 胶水 漆 清洗 保养 去污 去锈 除锈 专用胶 切割 探测 加工 打磨 上光 翻新 抛光 种子 树苗 树".split(
    " ",
  ),
];
