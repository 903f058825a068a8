/** Invented pages, a layout each, that all hold one document. Names, places and sites are made up. */

/** What every page below says. */
export const TITLE = '中共云梯县水务局党组关于巡察整改进展情况的通报'
export const DOCUMENT = [
  '根据县委统一部署，2023年5月至7月，县委第二巡察组对云梯县水务局党组进行了巡察，9月12日反馈了意见。现将整改进展情况予以公布。',
  '一、履行职责方面',
  '（一）河道管护不到位问题。',
  '1.修订《云梯县河道巡查办法》，每月巡查2次，清理垃圾36吨。',
  '2.恢复河道岸线6.2公里，查处侵占河道案件4件。',
  '二、作风建设方面',
  '（二）会议过多问题。全年召开会议59场，比上年减少21场。',
  '中共云梯县水务局党组',
  '二〇二四年三月六日',
]
const paragraphs = (open: string, close: string) =>
  DOCUMENT.map((line) => `${open}${line}${close}`).join('\n')

/** A site of the early years: tables in tables, fonts, breaks, indents of full-width blanks. */
export const tableLayout = `<HTML><HEAD><META http-equiv=Content-Type content="text/html; charset=utf-8"><TITLE>云梯县水务局-${TITLE}</TITLE></HEAD>
<BODY bgcolor=#ffffff><TABLE width=980 align=center><TR><TD colspan=3><IMG src=top.jpg></TD></TR>
<TR><TD><TABLE><TR><TD><A href=/>首页</A></TD><TD><A href=/a>机构设置</A></TD><TD><A href=/b>政务公开</A></TD><TD><A href=/c>办事服务</A></TD><TD><A href=/d>互动交流</A></TD></TR></TABLE></TD></TR>
<TR><TD>您现在的位置：<A href=/>首页</A> &gt;&gt; <A href=/x>党建工作</A> &gt;&gt; 正文</TD></TR>
<TR><TD width=200 valign=top><TABLE><TR><TD><A href=1>水库今起开闸放水，请下游群众注意安全</A></TD></TR><TR><TD><A href=2>全县水利工作会议召开，部署年度任务</A></TD></TR><TR><TD><A href=3>我局开展节水宣传周活动</A></TD></TR></TABLE></TD>
<TD><TABLE width=100%><TR><TD align=center><FONT size=4><B>中共云梯县水务局党组<BR>关于巡察整改进展情况的通报</B></FONT></TD></TR>
<TR><TD align=center>来源：县水务局　发布时间：2024-03-07　点击数：<SCRIPT>document.write(count)</SCRIPT>次</TD></TR>
<TR><TD><FONT style="FONT-SIZE: 14px">${DOCUMENT.map((line) => `　　${line}`).join('<BR><BR>\n')}</FONT></TD></TR>
<TR><TD align=right>【<A href="javascript:window.print()">打印本页</A>】【<A href="javascript:window.close()">关闭窗口</A>】</TD></TR>
<TR><TD>上一篇：<A href=4>云梯县水务局招聘公告</A><BR>下一篇：没有了</TD></TR></TABLE></TD></TR>
<TR><TD colspan=3 align=center>版权所有：云梯县水务局　地址：云梯县水岸路1号<BR>某ICP备00000000号</TD></TR></TABLE></BODY></HTML>`

/** A blog engine: article, entry, side bar, comments, share bar, related posts. */
export const blogLike = `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="UTF-8"><title>${TITLE} – 云梯水务</title>
<meta property="og:title" content="${TITLE}"><meta property="article:published_time" content="2024-03-07T09:00:00+08:00"><style>p{margin:0}</style></head>
<body class="single"><a class="skip" href="#c">跳到内容</a><header><div><a href="/">云梯水务</a><p>水清岸绿，利民惠民</p></div><nav><ul><li><a href="/">首页</a></li><li><a href="/n">新闻</a></li></ul></nav></header>
<div id="page"><div id="content"><main><article><header><h1>${TITLE}</h1><div><time datetime="2024-03-07">2024年3月7日</time> 由 <a href="/u">管理员</a> 发布</div></header>
<div>${paragraphs('<p>', '</p>')}</div>
<footer><span>分类：<a href="/t">巡察整改</a></span></footer></article>
<div><h3>分享到</h3><a href="#">微信</a> <a href="#">微博</a></div>
<section><h2>相关文章</h2><ul><li><a href="/1">水务局召开巡察整改专题会，研究下一步工作</a></li><li><a href="/2">水务局党组传达学习会议精神，部署防汛</a></li></ul></section>
</main></div><aside><h3>近期文章</h3><ul><li><a href="/3">防汛值班表</a></li></ul></aside></div>
<footer><p>© 2024 云梯水务 保留所有权利。</p></footer><script>var a="一、假的问题。";</script></body></html>`

/** Nested divisions without meaning, words bare between breaks, hidden parts. */
export const divSoup = `<html><head><meta name="ArticleTitle" content="${TITLE}"><meta name="PubDate" content="2024-03-07 10:11"><title>云梯县人民政府</title></head><body>
<div><div><div><a href="/">网站首页</a>|<a href="/1">走进云梯</a>|<a href="/2">政务公开</a>|<a href="/3">长者模式</a></div></div>
<div style="display:none">这是一段写给搜索引擎的文字，云梯县人民政府门户网站，政务公开，办事服务，便民查询，欢迎访问。</div>
<div><div><div><div>索 引 号：</div><div>YT-2024-0031</div></div><div><div><span>字体：</span><a href="#">大</a> <a href="#">中</a> <a href="#">小</a></div>
<div><div><div>${TITLE}</div><div>&emsp;&emsp;${DOCUMENT.join('<br/><br/>&emsp;&emsp;')}</div></div>
<div style="DISPLAY: NONE;"><div>扫一扫在手机打开当前页，把这一段文字分享给您的朋友，让更多的人知道。</div></div></div></div></div>
<div><div>相关链接</div><div><a href="/9">云梯县水务局2023年度工作总结，请点击查看全文</a></div></div></div>
<div><div>主办：云梯县人民政府办公室</div><div>网站标识码：0000000000</div></div></div></body></html>`

/** A page for printing: no frame, one centred strong title, and the text a second time for the printer. */
export const printPage = `<html><head><title>打印页面</title></head><body onload="window.print()"><center><strong><font size="5">${TITLE}</font></strong></center><hr>
<div id="screen">${paragraphs('<div>&nbsp;&nbsp;&nbsp;&nbsp;', '</div>')}</div><div id="print">${paragraphs('<div>&nbsp;&nbsp;&nbsp;&nbsp;', '</div>')}</div>
<center><input type="button" value="打印"><a href="javascript:self.close()">关闭</a></center></body></html>`

const ignored = (mark: string, rest: string) =>
  `<p class=MsoNormal style='text-indent:32.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US><span style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]><span>${rest}<o:p></o:p></span></p>`

/** Word, saved or copied as a page: styles in comments, numbers in spans, lines broken anywhere. */
export const wordPage = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta charset=utf-8><meta name=Generator content="Microsoft Word 15"><title>云梯县水务局</title>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Print</w:View></w:WordDocument></xml><![endif]--><style><!-- p.MsoNormal {margin:0cm;} --></style></head><body lang=ZH-CN><div class=WordSection1>
<p class=MsoTitle align=center><b><span>中共云梯县水务局党组关于
巡察整改进展情况的通报</span></b></p><p class=MsoToc1><a href="#_1">一、履行职责方面 1</a></p>
${DOCUMENT.map((line) => {
  const mark = /^(?:[一二]、|（[一二]）|\d\.)/u.exec(line)?.[0]
  return mark === undefined
    ? `<p class=MsoNormal><span style='font-family:仿宋'>${line.slice(0, 4)}\n${line.slice(4)}</span></p>`
    : ignored(mark, line.slice(mark.length))
}).join('\n')}
<p class=MsoNormal style='mso-hide:all;display:none'>草稿说明，不公开。</p><!--[if mso]><p>假的问题。</p><![endif]--></div></body></html>`

/** The text of a page in GB 2312; `gb18030` writes its bytes. */
export const gbkPage = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312" /><title>${TITLE}_云梯县政务网</title></head><body><div class="top"><a href="/">首页</a></div><h1>${TITLE}</h1><div class="txt">${paragraphs('<p>', '</p>')}</div><p><a href="#">返回顶部</a></p></body></html>`
