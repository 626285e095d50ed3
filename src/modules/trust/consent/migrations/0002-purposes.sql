-- The purposes that come with Rapport. A governor changes them; the change is a new version.
insert into consent_purposes (id, version, terms) values
('find-products', 1, $terms${
    "dpvPurpose": "SearchFunctionalities",
    "legalBasis": "consent",
    "necessity": "optional",
    "retentionDays": 365,
    "specialCategory": false,
    "dataCategories": ["preference", "behaviour", "transaction", "demographic"],
    "recipients": [],
    "refusedBySignal": false,
    "text": {
      "en": {
        "title": "Answers that fit you",
        "whatFor": "When you look for something, we use what we know of you, such as sizes, colours and where it should be delivered, to put what fits you first.",
        "ifNot": "You get the same answers as anybody who asks in the same words."
      },
      "zh": {
        "title": "适合您的答案",
        "whatFor": "您查找商品时，我们会使用已知的信息（如尺码、颜色和收货地区），把适合您的排在前面。",
        "ifNot": "您得到的答案与任何人用同样的话提问时相同。"
      }
    },
    "consentDays": 365
  }$terms$),
('learn-preferences', 1, $terms${
    "dpvPurpose": "ServicePersonalisation",
    "legalBasis": "consent",
    "necessity": "optional",
    "retentionDays": 365,
    "specialCategory": false,
    "dataCategories": ["preference", "behaviour", "transaction"],
    "recipients": [],
    "refusedBySignal": false,
    "text": {
      "en": {
        "title": "Learning what you like",
        "whatFor": "From what you looked at, asked for and bought we learn your sizes, colours, budgets and languages, and show you each in words so that you can correct it or switch it off.",
        "ifNot": "We learn nothing about you; you say what you want each time."
      },
      "zh": {
        "title": "了解您的喜好",
        "whatFor": "我们从您浏览、询问和购买的内容中了解您的尺码、颜色、预算和语言，并逐项用文字展示给您，您可以更正或关闭。",
        "ifNot": "我们不会了解您的喜好；您每次需要自己说明。"
      }
    },
    "consentDays": 365
  }$terms$),
('marketing', 1, $terms${
    "dpvPurpose": "DirectMarketing",
    "legalBasis": "consent",
    "necessity": "optional",
    "retentionDays": 730,
    "specialCategory": false,
    "dataCategories": ["identity", "contact", "preference", "behaviour", "transaction", "demographic"],
    "recipients": [],
    "refusedBySignal": false,
    "text": {
      "en": {
        "title": "Offers and news",
        "whatFor": "We choose offers and news that may interest you and send them to you.",
        "ifNot": "We send you no offers and no news. Messages about your orders still reach you."
      },
      "zh": {
        "title": "优惠与资讯",
        "whatFor": "我们挑选您可能感兴趣的优惠和资讯发送给您。",
        "ifNot": "我们不会向您发送优惠和资讯；与您订单有关的消息仍会送达。"
      }
    },
    "consentDays": 730
  }$terms$),
('service', 1, $terms${
    "dpvPurpose": "ServiceProvision",
    "legalBasis": "contract",
    "necessity": "required",
    "retentionDays": 3650,
    "specialCategory": false,
    "dataCategories": ["identity", "contact", "transaction", "preference"],
    "recipients": [],
    "refusedBySignal": false,
    "text": {
      "en": {
        "title": "What you ordered and asked us for",
        "whatFor": "We use your name, your contact details and your orders to deliver what you ordered, to answer you and to help you.",
        "ifNot": "We need it for what you ask of us: without it we cannot deliver or answer."
      },
      "zh": {
        "title": "您的订单与请求",
        "whatFor": "我们使用您的姓名、联系方式和订单信息，来交付您订购的商品、答复您并提供帮助。",
        "ifNot": "这是完成您的请求所必需的：没有这些信息，我们无法交付或答复。"
      }
    }
  }$terms$),
('analytics', 1, $terms${
    "dpvPurpose": "ServiceUsageAnalytics",
    "legalBasis": "legitimate-interest",
    "necessity": "optional",
    "retentionDays": 730,
    "specialCategory": false,
    "dataCategories": ["behaviour", "transaction", "demographic"],
    "recipients": [],
    "refusedBySignal": false,
    "text": {
      "en": {
        "title": "Making our shop better",
        "whatFor": "We count and compare how our shop is used, to find what does not work and mend it. Nobody is singled out.",
        "ifNot": "You may object; then what you do is not counted."
      },
      "zh": {
        "title": "改进我们的商店",
        "whatFor": "我们统计和比较商店的使用情况，以发现并改进不足之处，不针对任何个人。",
        "ifNot": "您可以反对；反对后，您的使用情况将不被统计。"
      }
    }
  }$terms$),
('sale', 1, $terms${
    "dpvPurpose": "SellDataToThirdParties",
    "legalBasis": "consent",
    "necessity": "optional",
    "retentionDays": 365,
    "specialCategory": false,
    "dataCategories": ["identity", "contact", "demographic", "preference", "behaviour"],
    "recipients": [{ "en": "companies that buy data", "zh": "购买数据的公司" }],
    "refusedBySignal": true,
    "text": {
      "en": {
        "title": "Selling your data",
        "whatFor": "We give data about you to other companies for money or something else of value.",
        "ifNot": "We sell nothing about you."
      },
      "zh": {
        "title": "出售您的数据",
        "whatFor": "我们将关于您的数据提供给其他公司，以换取金钱或其他有价值的东西。",
        "ifNot": "我们不会出售任何关于您的数据。"
      }
    },
    "consentDays": 365
  }$terms$),
('sharing', 1, $terms${
    "dpvPurpose": "PersonalisedAdvertising",
    "legalBasis": "consent",
    "necessity": "optional",
    "retentionDays": 365,
    "specialCategory": false,
    "dataCategories": ["identity", "contact", "demographic", "preference", "behaviour"],
    "recipients": [{ "en": "advertising partners", "zh": "广告合作伙伴" }],
    "refusedBySignal": true,
    "text": {
      "en": {
        "title": "Sharing your data for advertising",
        "whatFor": "We share data about you with advertising partners, who show you advertisements on other sites and in other apps.",
        "ifNot": "We share nothing about you for advertising."
      },
      "zh": {
        "title": "为广告共享您的数据",
        "whatFor": "我们与广告合作伙伴共享关于您的数据，由其在其他网站和应用中向您展示广告。",
        "ifNot": "我们不会为广告共享任何关于您的数据。"
      }
    },
    "consentDays": 365
  }$terms$),
('cross-context-advertising', 1, $terms${
    "dpvPurpose": "TargetedAdvertising",
    "legalBasis": "consent",
    "necessity": "optional",
    "retentionDays": 365,
    "specialCategory": false,
    "dataCategories": ["demographic", "preference", "behaviour"],
    "recipients": [{ "en": "advertising partners", "zh": "广告合作伙伴" }],
    "refusedBySignal": true,
    "text": {
      "en": {
        "title": "Advertising from what you do elsewhere",
        "whatFor": "We choose advertisements by what you did on other sites and in other apps.",
        "ifNot": "The advertisements that you see do not depend on what you did elsewhere."
      },
      "zh": {
        "title": "依据您在别处的行为投放广告",
        "whatFor": "我们依据您在其他网站和应用中的行为来挑选广告。",
        "ifNot": "您看到的广告与您在别处的行为无关。"
      }
    },
    "consentDays": 365
  }$terms$);

insert into consent_purpose_versions (purpose, version, terms, at, lapses)
select id, version, terms, '2026-11-25T00:00:00Z', '{}' from consent_purposes;
