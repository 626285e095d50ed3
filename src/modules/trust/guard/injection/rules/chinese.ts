import { characters, type Rule } from "./rule.ts";

const ownReply = "(?:你|您)?的?(?:回答|回复|答复|回應|回应|答案|输出|輸出|回话|消息|正文)";
const change =
  "加入|添加|插入|附上|附加|包含|包括|写上|写入|替换|替換|改成|改为|改為|换成|换为|转换|翻译|翻譯|编码|加密|倒序|反转|打乱|删除|去掉|去除|省略|隐藏|提及|提到|提醒|推荐|宣传|推广|补充|修改|调整|使用|用|以|在|给|把|将|请";
const rules =
  "指令|指示|规则|規則|命令|提示词|提示詞|提示|要求|设定|設定|限制|约束|准则|安全策略|内容|上下文|任务|说明";
const address =
  "(?:https?:\\/\\/|www\\.)\\S{2,200}|[a-z\\d][a-z\\d.-]{1,60}\\.(?:com|net|org|xyz|io|cn|top|shop|site|example|test)|微信|加群|扫码|二维码|qq群";
const people = "用户|顾客|客户|读者|买家|大家|他们|对方|客人";

/** What Chinese sentences say to a machine that reads them. */
export const chineseRules: readonly Rule[] = [
  {
    name: "override",
    score: 0.95,
    pattern: characters(
      [
        "忽略|无视|無視|忘记|忘掉|忘記|不要理会|不用理会|不要管|抛开|跳过|绕过|违反|覆盖|取消|停止遵守|不要遵守|不再遵守|别再遵守|别遵守|不必遵守|无需遵守|不用遵守|别管",
        "你的|您的|之前|以上|上面|上述|前面|先前|此前|原来|原有|所有|全部|一切|系统|既有|你的|安全",
        rules,
      ],
      { within: 5 },
    ),
  },
  {
    name: "new-orders",
    score: 0.8,
    pattern: characters(
      ["新的?|真正的?|最新的?|下面的?|以下的?|隐藏的?", "指令|指示|命令|系统提示|任务", "[:：]|是|如下"],
      { within: 2, opening: true },
    ),
  },
  {
    name: "role-mark",
    score: 0.75,
    pattern: /^[^\p{L}]{0,4}(?:系统|系統|管理员|开发者|助手)(?:消息|提示|指令|通知)?[:：]/u,
  },
  {
    name: "new-role",
    score: 0.6,
    pattern: characters([
      "从现在起|从现在开始|從現在起|现在你是|你现在是|你不再是|进入开发者模式|开发者模式|越狱模式|无限制模式|管理员模式|上帝模式",
    ]),
  },
  {
    name: "tells-secret",
    score: 0.85,
    pattern: characters(
      [
        "告诉我|输出|显示|打印|泄露|透露|公布|说出|展示|复述|重复|发给我",
        "系统提示|系统指令|提示词|初始指令|隐藏指令|密钥|api|令牌|凭证|环境变量",
      ],
      { within: 8 },
    ),
  },
  {
    name: "tells-secret",
    score: 0.7,
    pattern: characters(
      [
        "系统提示词?|系统指令|提示词|初始指令|隐藏(?:的)?指令|内部规则|密钥",
        "告诉|输出|显示|打印|泄露|透露|公布|说出|展示|复述|发给|抄写|写出",
      ],
      {
        within: 8,
      },
    ),
  },
  {
    name: "tool-call",
    score: 0.7,
    pattern: characters(["调用|使用|运行|执行|触发|启动", "工具|函数|接口|插件|命令|api"], {
      opening: true,
      within: 8,
    }),
  },
  {
    name: "whatever-is-asked",
    score: 0.55,
    pattern: characters(
      [
        "(?:只要|如果|要是|无论|每当|当|凡是|不管)[^，,。]{0,6}(?:问|询问|咨询|要求|查询)",
        "说|回答|告诉|回复|答|推荐|报|声称",
      ],
      { within: 12 },
    ),
  },
  {
    name: "changes-reply",
    score: 0.6,
    pattern: characters([change, "(?:再|然后|之后|后)(?:回复|回答|作答|输出|答复)"], { within: 20 }),
  },
  {
    name: "new-orders",
    score: 0.6,
    pattern: characters(
      [
        "你(?:现在|唯一|今后|接下来)?的?(?:唯一|首要|真正|新|最高)?的?(?:规则|任务|目标|职责|使命|身份|角色)",
        "是|为|[:：]|只有",
      ],
      {
        within: 2,
      },
    ),
  },
  {
    name: "asks-secret",
    score: 0.75,
    pattern: characters(
      [
        "回复|提供|输入|发送|告诉|填写|提交|索要|询问",
        "(?:你|您|用户|顾客|客户|对方)",
        "密码|银行卡|卡号|身份证|验证码|支付密码|账号",
      ],
      { within: 6 },
    ),
  },
  {
    name: "to-the-machine",
    score: 0.6,
    pattern:
      /(?:致|给|如果你是|凡是|所有|任何|各位|亲爱的|请注意[,，]?)(?:一个|阅读本文的|读到这里的|处理本文的)?(?:ai|人工智能|大?语言模型|大模型|智能助手|机器人|购物助手|聊天机器人)|(?:ai|人工智能|大?语言模型|大模型|智能助手|购物助手|聊天机器人|助手)(?:助手|模型)?[:：,，](?:请|你|必须|务必|不要|忽略|推荐)/u,
  },
  {
    name: "changes-reply",
    score: 0.85,
    pattern: characters(
      [change, `(?:你|您)的(?:[^。！？\\n]{0,4}?)?(?:回答|回复|答复|回应|答案|输出|消息)`],
      { opening: true, within: 20 },
    ),
  },
  {
    name: "changes-reply",
    score: 0.75,
    pattern: characters(
      [`(?:在|于|将|把)${ownReply}(?:里|中|的?(?:末尾|结尾|开头|最后|前面|后面)|内|之[前后])?`, change],
      { opening: true, within: 10 },
    ),
  },
  {
    name: "changes-reply",
    score: 0.6,
    pattern: characters([`(?:在|将|把)(?:你|您)的(?:回答|回复|答复|回应|答案|输出)`], { within: 2 }),
  },
  {
    name: "reply-form",
    score: 0.6,
    pattern: characters(["(?:只|仅|全部|一律|必须|都)?(?:用|以|使用)", "(?:回答|回复|答复|作答|回应|输出)"], {
      opening: true,
      within: 12,
    }),
  },
  {
    name: "reply-form",
    score: 0.6,
    pattern: characters(["(?:只|仅|仅仅|只能|只需|直接)(?:回答|回复|输出|说|写)"], { opening: true }),
  },
  {
    name: "cipher",
    score: 0.6,
    pattern: characters(
      [
        "用|以|使用|转换|编码|加密|改成|写成|变成|翻译成",
        "base64|rot-?13|凯撒|摩斯|莫尔斯|摩尔斯|十六进制|二进制|密码|暗号|拼音|火星文|倒序|倒着|颠倒|表情符号|谐音",
      ],
      { opening: true, within: 12 },
    ),
  },
  {
    name: "mangles-letters",
    score: 0.6,
    pattern: characters(
      [
        "替换|打乱|调换|颠倒|删除|去掉|删去|重排|写错|反转|移除|合并",
        "字母|元音|辅音|汉字|每个字|标点|空格|字符|顺序|词序|错别字",
      ],
      { within: 8 },
    ),
  },
  {
    name: "plants-link",
    score: 0.6,
    pattern: characters(
      ["访问|点击|下载|安装|打开|登录|前往|进入|扫描|添加|联系|加入|跳转|关注|注册", address],
      { within: 12 },
    ),
  },
  {
    name: "turns-people",
    score: 0.6,
    pattern: characters(
      [`(?:告诉|通知|提醒|建议|鼓励|劝|说服|引导|让|要求|呼吁|邀请|诱导|告知)(?:所有)?(?:${people})`],
      { opening: true },
    ),
  },
  {
    name: "changes-reply",
    score: 0.7,
    pattern: characters(
      [
        "(?:每次|之后|以后|在)?(?:回答|回复|答复|作答|回应|输出)(?:问题|用户|顾客|客户)?(?:时|的时候|之前|之后|前|后|中|里)",
        change,
      ],
      { opening: true, within: 6 },
    ),
  },
  {
    name: "sends-away",
    score: 0.65,
    pattern: characters(
      [
        "发送|发给|转发|发到|寄到|上传|提交|抄送",
        "到|给|至|往",
        "[\\w.+-]{1,60}@[\\w.-]{2,60}|https?:|[a-z\\d-]{2,40}\\.(?:com|net|org|xyz|example|cn)",
      ],
      { within: 8 },
    ),
  },
  {
    name: "hides-from-people",
    score: 0.8,
    pattern: characters(
      [
        "不要|别|切勿|不得|不能|绝不|禁止",
        `(?:向|对|跟|和)(?:${people}|任何人|别人)`,
        "透露|说|提|讲|告知|泄露|展示",
      ],
      {
        within: 3,
      },
    ),
  },
  {
    name: "hides-from-people",
    score: 0.8,
    pattern: characters(
      ["不要|别|切勿|不得|不能|绝不", "告诉|告知|提醒|透露|让|通知|提及", `${people}|任何人|别人`],
      { within: 3 },
    ),
  },
  {
    name: "acts",
    score: 0.65,
    pattern: characters(
      [
        "转账|退款|批准|授权|删除|取消|转发|执行|运行|调用|发放|下单|购买|导出|上传|发送|重置",
        "所有|全部|这个|该|此|一个|全额|\\d+",
        "退款|款项|资金|订单|账户|账号|折扣|优惠券|文件|数据库|工具|函数|邮件|消息|联系人|记录|数据|请求|命令|代码|权限|历史",
      ],
      { opening: true, within: 6 },
    ),
  },
  {
    name: "acts",
    score: 0.6,
    pattern: characters([
      "(?:立即|马上|直接|立刻|自动)(?:转账|退款|批准|授权|删除|取消|下单|付款|执行|调用|发货)",
    ]),
  },
  {
    name: "sets-price",
    score: 0.75,
    pattern: characters(
      [
        "价格|售价|总价|金额|价钱|运费|折扣",
        "改成|改为|改為|设为|设成|设置为|变成|降到|降为|说成|标为|调到|报成|归",
        "零|0|免费|一元|1元|一分|半价|\\d+",
      ],
      { within: 4 },
    ),
  },
  {
    name: "sets-price",
    score: 0.6,
    pattern: characters(["(?:说|声称|宣布|告诉)", "(?:一切|全部|所有|商品)", "免费|不要钱|零元"], {
      within: 6,
    }),
  },
  {
    name: "ranks-itself",
    score: 0.75,
    pattern: characters(
      [
        "(?:必须|务必|总是|永远|始终|一律|只|优先|无论)",
        "(?:推荐|排在|展示|选择|显示|放在)",
        "(?:本|这款|这个|我们|该|此)(?:产品|商品|品牌|店|家|款)?|第一|首位|最前|榜首",
      ],
      { within: 10 },
    ),
  },
  {
    name: "ranks-itself",
    score: 0.7,
    pattern: characters(
      ["(?:把|将)(?:本|这款|这个|该|此)(?:产品|商品|品牌|款)?", "第一|首位|最前|榜首|置顶"],
      { within: 8 },
    ),
  },
  {
    name: "ranks-itself",
    score: 0.6,
    pattern: characters(["不要|别|不得|禁止", "推荐|提及|展示|显示", "其他|其它|别的|竞品|竞争"], {
      within: 4,
    }),
  },
  {
    name: "false-news",
    score: 0.5,
    pattern: characters(
      ["(?:声称|宣称|谎称|编造|捏造|散布|虚构|暗示)", "虚假|假|谣言|耸动|消息|新闻|丑闻|病毒|内幕"],
      { opening: true, within: 12 },
    ),
  },
  {
    name: "plants-words",
    score: 0.5,
    pattern: characters(['(?:加上|加入|添加|写上|输出|说出|说|插入|附上)[“”"「『][^”"」』]{2,200}[”"」』]'], {
      opening: true,
    }),
  },
  // What people ask for themselves reads the same, so these alone are no injection.
  {
    name: "task",
    score: 0.28,
    pattern: characters(["翻译|把(?:下面|以下|这)", "成|为|句"], { opening: true, within: 12 }),
  },
  {
    name: "task",
    score: 0.2,
    pattern: characters(
      ["写(?:一|个|篇|首|段)|总结|概括|解释|描述|列出|生成|编写|起草|设计|分析|介绍|计算|说明|推荐|制定"],
      { opening: true },
    ),
  },
  { name: "task", score: 0.1, pattern: /(?:什么|谁|怎么|为什么|如何|哪|多少|吗|呢)[^。！\n]{0,30}[?？]/u },
];
