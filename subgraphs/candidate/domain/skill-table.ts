/**
 * スキルの辞書 — `name = synonym = …`, by how common a skill is among applicants: it is the published weight that MATCH gives it
 * (docs/matching.md), fixed here so that a score tells nothing of how many people have released what.
 */
export const skillTable = {
  /** Asked for and offered everywhere. */
  COMMON: `
Excel=エクセル=MS Excel=Microsoft Excel=表計算; Word=ワード=MS Word=Microsoft Word; PowerPoint=パワーポイント=パワポ=MS PowerPoint; Access=アクセス=MS Access; Outlook=アウトルック
Google Workspace=G Suite=Googleワークスペース; Google スプレッドシート=Google Sheets=スプレッドシート; Slack=スラック; Zoom=ズーム; Microsoft Teams=Teams=チームズ; Notion=ノーション
英語=English=英会話; TOEIC=トーイック=TOEIC L&R; 普通自動車免許=普通免許=運転免許=自動車運転免許; 電話対応=電話応対=テレフォン対応; 来客対応=来客応対; データ入力=入力業務; 接客=接客業務=接遇
ビジネスマナー=マナー; 資料作成=ドキュメント作成; スケジュール管理=スケジュール調整; 議事録作成=議事録; 在庫管理; 発注=発注業務=発注管理; 受発注=受発注業務; 請求書発行=請求業務; レジ=レジ業務=レジ打ち; 品出し
チームワーク=チーム開発; コミュニケーション=コミュニケーション能力; プレゼンテーション=プレゼン; 営業=セールス=Sales; 法人営業=B2B営業=BtoB営業; 個人営業=B2C営業=BtoC営業; ルート営業=ルートセールス; 新規開拓=新規営業
テレアポ=テレフォンアポインター; カスタマーサポート=カスタマーサービス=CS対応; 一般事務=事務=事務職; 営業事務; 秘書=秘書業務; 受付=受付業務; HTML=HTML5=エイチティーエムエル; CSS=CSS3=スタイルシート`,
  /** Of a trade. */
  ORDINARY: `
JavaScript=ジャバスクリプト=JS=ECMAScript; TypeScript=タイプスクリプト=TS; Python=パイソン; Java=ジャバ; PHP=ピーエイチピー; Ruby=ルビー; C#=シーシャープ=CSharp; C++=CPP=シープラスプラス; C言語=C; Visual Basic=VB=VB.NET; VBA=Excel VBA=マクロ=エクセルマクロ
SQL=エスキューエル; MySQL=マイエスキューエル; PostgreSQL=ポスグレ=Postgres=ポストグレス; Oracle Database=Oracle=オラクル=OracleDB; SQL Server=MSSQL=Microsoft SQL Server; MongoDB=モンゴDB=Mongo; Redis=レディス; SQLite
React=リアクト=React.js=ReactJS; Vue.js=Vue=ビュー=VueJS; Angular=アンギュラー=AngularJS; jQuery=ジェイクエリー; Next.js=NextJS=ネクストJS; Nuxt=Nuxt.js=NuxtJS; Node.js=Node=NodeJS=ノード; Express=Express.js; Svelte
Ruby on Rails=Rails=RoR=レイルズ; Laravel=ララベル; CakePHP; Symfony; Django=ジャンゴ; Flask=フラスク; FastAPI; Spring=Spring Framework; Spring Boot=SpringBoot=スプリングブート; ASP.NET=ASP.NET Core; .NET=ドットネット=.NET Framework=dotnet
AWS=Amazon Web Services=アマゾンウェブサービス; Azure=Microsoft Azure=アジュール; GCP=Google Cloud=Google Cloud Platform; Docker=ドッカー; Linux=リナックス; Windows Server; Git=ギット; GitHub=ギットハブ; GitLab; CI/CD=継続的インテグレーション; Jenkins
Apache=アパッチ; Nginx=エンジンエックス; REST API=REST=RESTful API; WordPress=ワードプレス; Sass=SCSS; Tailwind CSS=Tailwind; Bootstrap=ブートストラップ; Figma=フィグマ; Adobe XD=XD; Sketch
Photoshop=フォトショップ=フォトショ=Adobe Photoshop; Illustrator=イラストレーター=イラレ=Adobe Illustrator; InDesign=インデザイン; Premiere Pro=プレミアプロ=Premiere; After Effects=アフターエフェクツ; UIデザイン=UI設計; UXデザイン=UX設計=UX; Webデザイン=ウェブデザイン; DTP; 動画編集=映像編集; ライティング=Webライティング; コピーライティング=コピーライター
Swift=スウィフト; Kotlin=コトリン; iOS開発=iOS=iOSアプリ開発; Android開発=Android=アンドロイド開発; Flutter=フラッター; React Native=リアクトネイティブ; Unity=ユニティ; Salesforce=セールスフォース=SFDC; kintone=キントーン; SAP=エスエーピー; RPA=UiPath=WinActor; Power BI=パワーBI=PowerBI; Tableau=タブロー; Google Analytics=GA4=グーグルアナリティクス
SEO=検索エンジン最適化; SEM; リスティング広告=Google広告=検索広告; SNS運用=SNSマーケティング; Webマーケティング=デジタルマーケティング=ウェブマーケティング; マーケティング=Marketing; 広報=PR=パブリックリレーションズ; ブランディング=ブランド戦略; 商品企画=商品開発; 市場調査=マーケティングリサーチ; MAツール=マーケティングオートメーション=Marketo; EC運営=ECサイト運営=ネットショップ運営
要件定義=要求定義; 基本設計=外部設計; 詳細設計=内部設計; テスト設計=テスト=ソフトウェアテスト; 品質管理=QC=品質保証=QA; 生産管理=生産計画; 工程管理; 購買=調達=資材調達; 物流管理=ロジスティクス=物流; 貿易事務=貿易実務=貿易; 通関=通関業務; プロジェクト管理=プロジェクトマネジメント=PM=プロマネ; アジャイル=アジャイル開発=Agile; スクラム=Scrum; チームマネジメント=マネジメント=部下育成; プロダクトマネジメント=プロダクトマネージャー=PdM
簿記=日商簿記=簿記2級=日商簿記2級; 経理=経理業務=会計; 財務=ファイナンス; 税務=税務申告; 決算=月次決算=年次決算; 連結決算; 給与計算=給与; 社会保険手続き=社会保険=社保手続き; 労務=労務管理=労務業務; 人事=HR=人事業務; 採用=採用業務=リクルーティング; 人材育成=研修=教育研修; 総務=総務業務; 法務=企業法務=リーガル; 契約書作成=契約書レビュー=契約審査; 知的財産=知財=特許; 内部監査=監査; 内部統制=J-SOX; 経営企画=経営戦略; 予算管理=予実管理; IR=投資家向け広報
弥生会計=弥生; freee=フリー会計=会計freee; マネーフォワード=MFクラウド=マネーフォワードクラウド; 勘定奉行=奉行シリーズ; コンサルティング=コンサル=コンサルタント; ITコンサルティング=ITコンサル; データ分析=データアナリシス=データアナリスト; 統計=統計学=統計解析; R=R言語; Pandas=パンダス; NumPy
CAD=キャド=CAD操作; AutoCAD=オートキャド; JW-CAD=Jw_cad=JWCAD; SolidWorks=ソリッドワークス; CATIA; 機械設計=メカ設計; 電気設計; 回路設計=電子回路設計; 施工管理=現場監督; 建築施工管理技士=一級建築施工管理技士=二級建築施工管理技士; 土木施工管理技士=一級土木施工管理技士=二級土木施工管理技士; 電気工事士=第二種電気工事士=第一種電気工事士; 危険物取扱者=乙4=危険物乙4; フォークリフト=フォークリフト免許=フォークリフト運転; 玉掛け=玉掛技能講習; 溶接=アーク溶接; 旋盤=NC旋盤; 大型自動車免許=大型免許; 中型自動車免許=中型免許; 宅地建物取引士=宅建=宅建士; ファイナンシャルプランナー=FP=FP技能士; 証券外務員
看護師=正看護師=看護; 准看護師; 保育士=保育; 幼稚園教諭; 介護福祉士=介護; 介護職員初任者研修=ヘルパー2級=初任者研修; ケアマネジャー=介護支援専門員=ケアマネージャー; 社会福祉士; 理学療法士=PT; 作業療法士=OT; 管理栄養士; 栄養士; 調理師=調理=調理師免許; 登録販売者; 医療事務=レセプト; 歯科衛生士; 美容師=美容師免許; 教員免許=教諭; 店舗運営=店舗管理=店長; 販売=販売職; 中国語=北京語=Chinese; 韓国語=Korean=ハングル; スペイン語; ベトナム語; 翻訳; 通訳
応用情報技術者=応用情報; 基本情報技術者=基本情報=FE; ITパスポート=iパス; AWS認定ソリューションアーキテクト=AWS SAA=SAA; LPIC=LinuC; CCNA=シスコCCNA; ネットワーク=ネットワーク構築; サーバー構築=サーバ構築; インフラ構築=インフラ; 社内SE=情報システム=情シス; ヘルプデスク=テクニカルサポート; ITIL`,
  /** Few have it; so has every skill that the dictionary does not name. */
  RARE: `
Go=Golang=ゴー言語; Rust=ラスト言語; Scala=スカラ; Elixir=エリクサー; Haskell=ハスケル; Clojure; Perl=パール; COBOL=コボル; Fortran; GraphQL=グラフQL=グラフキューエル; gRPC; Kubernetes=K8s=クバネティス=クーベネティス; Terraform=テラフォーム; Ansible=アンシブル; Kafka=Apache Kafka; Elasticsearch=エラスティックサーチ; BigQuery=ビッグクエリ; Snowflake=スノーフレーク; Databricks; Spark=Apache Spark; Airflow=Apache Airflow; dbt
機械学習=ML=Machine Learning=マシンラーニング; 深層学習=ディープラーニング=Deep Learning; 自然言語処理=NLP; 画像認識=コンピュータビジョン; 生成AI=LLM=大規模言語モデル; AI=人工知能; データサイエンス=データサイエンティスト; データエンジニアリング=データ基盤; TensorFlow=テンソルフロー; PyTorch=パイトーチ; MLOps; SRE=サイトリライアビリティエンジニアリング; DevOps=デブオプス; マイクロサービス=Microservices; ドメイン駆動設計=DDD; 情報セキュリティ=セキュリティ=サイバーセキュリティ; 脆弱性診断=ペネトレーションテスト; ブロックチェーン=Blockchain; Unreal Engine=アンリアルエンジン=UE5; 組込み=組み込み=組込み開発=組込みソフトウェア; FPGA; 制御設計=PLC=シーケンス制御; ROS=ロボット制御
公認会計士=CPA; 税理士; 弁護士; 弁理士; 社会保険労務士=社労士; 中小企業診断士; 司法書士; 行政書士; 日商簿記1級=簿記1級; USCPA=米国公認会計士; IFRS=国際会計基準; M&A=エムアンドエー; 不動産鑑定士; アクチュアリー; 一級建築士=建築士; 技術士; 電気主任技術者=電験三種=電験; 薬剤師; 医師; 臨床検査技師; 診療放射線技師; 臨床開発=CRA=治験; 薬事=薬事申請; 品質工学; 半導体設計=半導体; 金型設計=金型; ネットワークスペシャリスト; データベーススペシャリスト; 情報処理安全確保支援士=登録セキスペ; PMP; ドイツ語; フランス語; アラビア語`,
} as const;
