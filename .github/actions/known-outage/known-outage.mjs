// Made by "npm run action" from scripts/verdict/known-outage.ts.
import{randomUUID as oe}from"node:crypto";import{appendFileSync as re}from"node:fs";import J from"node:process";var C={none:"Nothing known",trouble:"Known trouble",planned:"Planned work",unknown:"No verdict"};function A(t){return`${new Date(t).toISOString().slice(0,16).replace("T"," ")} UTC`}function U({kind:t,incidents:e}){return t==="trouble"&&e.length>0}function R(...t){return{kind:"unknown",reasons:t,incidents:[],maintenances:[]}}function H(t,e){
if("why"in t)return R(`${At(t.why)}.`);let n=kt(t,e.components),{components:o,doubts:s}=n,r=new Set(o.flatMap(({id:i,name:h})=>[i,h])),a=({components:i})=>i?.some(
h=>r.has(h)),{at:c,isNow:d}=e,u=t.incidents.filter(i=>a(i)===!0),f=t.maintenances.filter(i=>a(i)===!0),p=o.filter(({status:i})=>_t(i)),l=[...t.incidents,...t.maintenances.
filter(i=>z(i,e.at))].filter(i=>i.components===void 0),m=o.some(({status:i})=>i!=="operational");if(s.push(...o.filter(({status:i})=>i===void 0).map(({name:i})=>`\
Nobody knows how ${i} is: its status is none that we know.`),...[...u,...f].filter(({status:i})=>i===void 0).map(({title:i})=>`Whether "${i}" is over cannot be \
read.`),...[...u,...f].filter(({status:i,startedAt:h})=>i!==void 0&&h===void 0).map(({title:i})=>`When "${i}" began cannot be read.`),...m?[]:l.map(({title:i})=>`\
"${i}" does not say what it is about.`),...d||u.length>0?[]:p.filter(({since:i})=>i===void 0).map(({name:i})=>`Since when ${i} has been as it is cannot be read.`)),
s.length>0)return R(...s);let b=u.filter(({startedAt:i})=>i<=c),$=b.filter(i=>Rt(i,o,c)),k=$.flatMap(i=>{let h=e.seen&&i.symptoms.find(e.seen);return e.seen&&h===
void 0&&!e.withoutSymptoms?[]:{...i,...h!==void 0&&{symptom:h}}}),K=p.filter(({since:i})=>d||i!==void 0&&i<=c),V=f.filter(i=>z(i,c)),xt=K.length>0&&(!e.seen||e.
withoutSymptoms),St=V.length>0||o.some(({status:i})=>i==="under_maintenance"),Z=k.length>0||xt?"trouble":St?"planned":"none",$t=$.filter(({title:i})=>k.every(h=>h.
title!==i));return{kind:Z,reasons:[...k.map(({title:i,symptom:h})=>h===void 0?`${i}.`:`${i}; the log has "${h}".`),...K.map(({name:i,status:h})=>`${i}: ${String(
h).replaceAll("_"," ")}.`),...V.map(({title:i})=>`Planned work is under way: ${i}.`),...$t.map(({title:i})=>`None of the symptoms of "${i}" is in the log.`),...u.
filter(i=>!b.includes(i)).map(({title:i})=>`"${i}" began only after that.`),...Z==="none"?[`${t.name} knows of nothing that explains it.`]:[]],incidents:k,maintenances:V}}
function kt({components:t},e){let n=[],o=new Set,s=r=>r.trim().toLowerCase();for(let r of e){let a=t.filter(({id:u})=>u===r),c=a.length>0?a:t.filter(u=>[u.id,u.
name].some(f=>s(f)===s(r))),d=c.filter(({id:u})=>!c.some(({members:f})=>f.includes(u)));if(c.length===0)n.push(`The page has no component "${r}".`);else if(d.length>
1){let u=d.map(({id:f})=>f).join(", ");n.push(`"${r}" is the name of several components; which of ${u}?`)}for(let u of c){o.add(u);for(let f of t)u.members.includes(
f.id)&&o.add(f)}}return o.size===0&&n.length===0&&n.push("No component was named."),{components:[...o],doubts:n}}function _t(t){return t!==void 0&&t!=="operatio\
nal"&&t!=="under_maintenance"}function Rt({components:t,recovered:e},n,o){return n.filter(({id:r,name:a})=>t?.some(c=>c===r||c===a)).some(({id:r})=>o<(e.get(r)??
1/0))}function z({status:t,startedAt:e,until:n},o){return e===void 0||e>o?!1:t==="in_progress"||t==="verifying"||n!==void 0&&o<n}function At(t){return t.charAt(
0).toUpperCase()+t.slice(1)}function I(t,e,n){let o=r=>r.replaceAll("%","%25").replaceAll("\r","%0D").replaceAll(`
`,"%0A"),s=o(e).replaceAll(":","%3A").replaceAll(",","%2C");return`::${t} title=${s}::${o(n)}`}function Q({incidents:t,reasons:e}){return t.length===0?e.join(" "):
t.map(({title:n,url:o,nextUpdateAt:s})=>[`${n}.`,...o===void 0?[]:[o],...s===void 0?[]:[`Next update: ${A(s)}.`]].join(" ")).join(`
`)}function T(t){let{incidents:e,maintenances:n,reasons:o,kind:s}=t,r=({title:a,url:c})=>c===void 0?L(a):`[${L(a)}](<${c.replace(/[<>]/g,encodeURIComponent)}>)`;
return[`### ${U(t)?"Known outage":C[s]}`,...[...e,...n].map(a=>[`- ${r(a)}`,...a.startedAt===void 0?[]:[`since ${A(a.startedAt)}`],...a.nextUpdateAt===void 0?[]:
[`next update ${A(a.nextUpdateAt)}`]].join(", ")),...o.map(a=>L(a)),""].join(`

`)}function L(t){return t.replace(/[\\`*_{}[\]<>()#+\-.!|~@&:]/g,e=>`&#${e.charCodeAt(0)};`)}function Y(t,e,n){return`${t}<<${n}
${e}
${n}
`}var X=["operational","under_maintenance","degraded_performance","partial_outage","major_outage"];var j=["investigating","identified","monitoring","resolved","postmortem"],N=["scheduled","in_progress","verifying","completed","cancelled"];var It=5e3,tt=300;function x(t){return typeof t=="object"&&t!==null&&!Array.isArray(t)?t:void 0}function S(t){if(!Array.isArray(t)||t.length>It)return;let e=t.map(
x);return e.every(n=>n!==void 0)?e:void 0}function w(t){if(typeof t!="string")return;let e=t.slice(0,4*tt).toWellFormed().replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu,
" ").trim();return e===""?void 0:e.slice(0,tt).toWellFormed()}function g(t){let n=typeof t=="string"&&/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})$/.
test(t)?Date.parse(t):NaN;return Number.isNaN(n)?void 0:n}function O(t){if(typeof t!="string"||t.length>1e3||!URL.canParse(t))return;let{protocol:e,href:n}=new URL(
t);return/^https?:$/.test(e)?n:void 0}function E(t){return t==="full_outage"?"major_outage":X.find(e=>e===t)}function B(t){return[w(t.id),w(t.name)].filter(e=>e!==
void 0)}import nt from"node:process";var Pt=/[^\P{Cc}\t\n]|[\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu;function et(t){return t.replace(Pt," ").replace(/^([^\S\n]*):(?=:)/gm,"$1: ").
replaceAll("##[","# #[")}function ot(t){nt.stdout.write(`${et(t)}
`)}function P(t,e=nt.stdout){e.write(`${t}
`)}import{readFileSync as Ht}from"node:fs";import it from"node:process";import{request as Ct}from"node:http";import{request as Ut}from"node:https";import{Readable as Ot}from"node:stream";var Tt=[204,205,304];function rt(t){return(e,{
method:n,headers:o,body:s,signal:r})=>new Promise((a,c)=>{let d=e.protocol==="https:"?Ut:Ct,u=p=>c(new TypeError("fetch failed",{cause:p})),f=d(e,{method:n,headers:o,
family:t,signal:r,agent:!1},p=>{let{statusCode:l=0,rawHeaders:m}=p;try{let b=new Headers;for(let k=0;k<m.length;k+=2)b.append(m[k],m[k+1]);let $=Tt.includes(l)?
null:jt(p);a(new Response($,{status:l,headers:b}))}catch(b){f.destroy(),u(b)}});f.on("error",u),f.end(s)})}function jt(t){return Ot.toWeb(t)}var y=class extends Error{name="RequestError"},Nt=[301,302,303,307,308];async function M(t,e={}){let{method:n="GET",headers:o={},body:s,timeoutMs:r=1e4,maxRedirects:a=5}=e,
c=AbortSignal.timeout(r),d=st(t),u=o;for(let f=0;;f+=1){if(f>a)throw new y(`it redirects more than ${a} times`);try{let p={method:n,headers:u,signal:c,...s!==void 0&&
{body:s}},l=e.family?await rt(e.family)(d,p):await fetch(d,{...p,redirect:"manual"}),m=l.headers.get("location");if(/^(?:GET|HEAD)$/.test(n)&&m!==null&&Nt.includes(
l.status)){await l.body?.cancel();let $=st(m,d);e.onRedirect?.($,d),$.origin!==d.origin&&(u=Et(o)),d=$;continue}let b=await Mt(l,e.maxBytes??1048576);return{status:l.
status,headers:l.headers,text:b}}catch(p){throw p instanceof y?p:c.aborted?new y(`it did not answer within ${r/1e3} s`):Jt(p)}}}function st(t,e){if(!URL.canParse(
t,e))throw new y("its address is none");let n=new URL(t,e);if(!/^https?:$/.test(n.protocol))throw new y("its address is not of the web");return n}function Et(t){
return Object.fromEntries(Object.entries(t).filter(([e])=>!/^(?:authorization|cookie)$/i.test(e)))}async function Mt(t,e){let n=[],o=0;for await(let r of t.body??
[]){if(o+=r.byteLength,o>e)throw new y(`it answers more than ${e} bytes`);n.push(r)}let s=Buffer.concat(n);return new TextDecoder(vt(s)).decode(s)}function vt(t){
let[e,n]=t;return e===254&&n===255?"utf-16be":e===255&&n===254?"utf-16le":"utf-8"}var Wt={ECONNREFUSED:"it refuses the connection",ENOTFOUND:"there is no such h\
ost",EAI_AGAIN:"its host cannot be looked up",UND_ERR_CONNECT_TIMEOUT:"it cannot be reached"};function Jt(t){let{cause:e}=t,n=Vt(e),o=n===void 0?void 0:Wt[n];return o!==
void 0?new y(o):new y(`the connection failed${n===void 0?"":` (${n})`}`)}function Vt(t){let e=t instanceof Error&&"code"in t?String(t.code):"";return/^[A-Z_]{2,40}$/.
test(e)?e:void 0}async function at(t,{token:e,name:n}){let{GITHUB_API_URL:o,GITHUB_REPOSITORY:s}=it.env,r=Lt();if(!o||!/^[\w.-]+\/[\w.-]+$/.test(s??"")||r===void 0)return"There \
is no commit to add a check run to.";let[a]=t.incidents,c={name:n,head_sha:r,status:"completed",conclusion:"neutral",...a?.url!==void 0&&{details_url:a.url},output:{
title:a?.title??n,summary:T(t)}};try{let{status:d}=await M(`${o}/repos/${s}/check-runs`,{method:"POST",body:JSON.stringify(c),headers:{accept:"application/vnd.g\
ithub+json",authorization:`Bearer ${e}`,"content-type":"application/json","user-agent":"outpost-known-outage","x-github-api-version":"2022-11-28"}});return d===
201?void 0:`The check run was not added: GitHub answers ${d}${d===403||d===404?'; the job needs "checks: write"':""}.`}catch(d){if(d instanceof y)return`The che\
ck run was not added: ${d.message}.`;throw d}}function Lt(){let{GITHUB_EVENT_PATH:t,GITHUB_SHA:e}=it.env,n=t?x(JSON.parse(Ht(t,"utf8"))):void 0,o=x(x(n?.pull_request)?.
head)?.sha??e;return typeof o=="string"&&/^[0-9a-f]{40,64}$/.test(o)?o:void 0}import{createReadStream as ne}from"node:fs";var v=class{#t=new Set;#e;#n="";constructor(e){this.#e=[...new Set(e)]}add(e){let n=this.#n+e,o=/\u001B(?:\[[\d;]{0,30})?$/.exec(n)?.index??n.length,s=n.slice(0,
o).replace(/\u001B\[[\d;]{0,30}[A-Za-z]/g,"");for(let r of this.#e)s.includes(r)&&this.#t.add(r);this.#n=s.slice(-200)+n.slice(o)}has=e=>this.#t.has(e)};var Ft=15*6e4;function ct(t){let e=x(t);return e?.version===1&&/^Outpost\b/.test(w(e.generator)??"")}function ut(t,e){let n=g(t.generated_at),o=g(t.valid_until),
[s,r,a,c,d]=["components","groups","incidents","maintenances","unreadable"].map(m=>S(t[m]));if(n===void 0||o===void 0||!s||!r)return{why:"its page.json cannot b\
e read"};if(!a||!c||!d)return{why:"its page.json cannot be read"};if(e>=o)return{why:`it is stale: it spoke until ${new Date(o).toISOString()}`};if(n>e+Ft)return{
why:"it is of a time that is still ahead"};let u=d.filter(m=>m.may_be_open!==!1),p=[...s.map(m=>({id:w(m.id),name:w(m.name),status:u.some(b=>qt(b,m.id))?void 0:
E(m.status),since:g(m.status_since),members:[]})),...r.map(Kt)],l=p.flatMap(({id:m,name:b,...$})=>m===void 0||b===void 0?[]:[{id:m,name:b,...$}]);return l.length<
p.length?{why:"one of its components has no name"}:{name:w(x(t.page)?.name)??"the page",components:l,incidents:a.map(m=>dt(m,j)),maintenances:c.filter(({status:m})=>m!==
"completed"&&m!=="cancelled").map(m=>({...dt(m,N),startedAt:g(m.scheduled_for),until:g(m.scheduled_until)}))}}function qt(t,e){let{components:n}=t;return!Array.
isArray(n)||n.includes(e)}function Kt(t){let e=w(t.name),{components:n}=t;return{id:e,name:e,status:"operational",since:void 0,members:Array.isArray(n)?n.filter(
o=>typeof o=="string"):[]}}function dt(t,e){let n=S(t.components),o=Array.isArray(t.symptoms)?t.symptoms:[],s=n?.filter(({status:r})=>r==="operational")??[];return{
title:w(t.title)??"An incident without a title",url:O(t.url),status:e.find(r=>r===t.status),impact:w(t.impact),startedAt:g(t.started_at),nextUpdateAt:g(t.next_update_at),
components:n?.map(({id:r})=>w(r)).filter(r=>r!==void 0),recovered:new Map(s.flatMap(({id:r})=>typeof r=="string"?[[r,Zt(r,t)]]:[])),symptoms:o.filter(r=>typeof r==
"string").filter(r=>r.trim().length>=3&&r.length<=200).slice(0,10)}}function Zt(t,e){let o=(S(e.updates)??[]).filter(s=>S(s.components)?.some(r=>r.id===t&&r.status===
"operational")).map(s=>g(s.posted_at)).filter(s=>s!==void 0);return o.length>0?Math.max(...o):-1/0}var zt=["resolved","postmortem","completed","cancelled"];function G(t,e){let n=x(t),o=S(n?.components);if(!n||!o)return{why:"what it answers is not the summary \
of a status page"};let s=n.incidents??x(e)?.incidents;if(s===void 0&&e===void 0)return{lacks:"incidents"};let r=S(s),a=S(n.scheduled_maintenances??[]);if(!r||!a)
return{why:"its lists of incidents cannot be read"};let c=o.map(Qt);return c.every(d=>d!==void 0)?{name:w(x(n.page)?.name)??"the page",components:c,incidents:r.
filter(mt).map(d=>ft(d,j)),maintenances:a.filter(mt).map(d=>({...ft(d,N),startedAt:g(d.scheduled_for),until:g(d.scheduled_until)}))}:{why:"one of its components\
 has no name"}}function mt({status:t}){return!zt.includes(t)}function Qt(t){let[e,n=e]=B(t);if(e===void 0||n===void 0)return;let{components:o}=t;return{id:e,name:n,
status:E(t.status),since:g(t.updated_at),members:Array.isArray(o)?o.filter(s=>typeof s=="string"):[]}}function ft(t,e){let n=S(t.components),r=(S(t.incident_updates)??
[]).map(a=>g(a.display_at??a.created_at)).filter(a=>a!==void 0).sort((a,c)=>a-c)[0];return{title:w(t.name)??"An incident without a name",url:O(t.shortlink)??O(t.
url),status:e.find(a=>a===t.status),impact:w(t.impact),startedAt:g(t.started_at)??g(t.created_at)??r,nextUpdateAt:void 0,components:n?.flatMap(B),recovered:new Map,
symptoms:[]}}import{setTimeout as Yt}from"node:timers/promises";async function pt(t,{tries:e,maxWaitMs:n,isWorthIt:o,firstWaitMs:s,sleep:r=Yt}){for(let a=1;;a+=1){let c=await t().catch(l=>{if(l instanceof y)return l;throw l}),
d=c instanceof y,u=s===void 0?void 0:s*2**(a-1),f=(d?void 0:Xt(c))??u;if(o(d?void 0:c)&&a<e&&f!==void 0&&f<=n)await r(f);else{if(d)throw c;return c}}}function Xt({
headers:t,text:e,status:n},o=Date.now()){let s=t.get("retry-after")?.trim()??"";if(s===""&&n===429)return te(e);let r=/^\d+(?:\.\d+)?$/.test(s)?Number(s)*1e3:Date.
parse(s)-o;return Number.isNaN(r)?void 0:Math.max(0,r)}function te(t){let[,e,n]=/"retry_after(_ms)?":\s*(\d{1,9}(?:\.\d+)?)/.exec(t)??[];return n===void 0?void 0:
Number(n)*(e===void 0?1e3:1)}var ee=3600,F={page:16777216,summary:4194304};async function lt(t,e){let n=t.trim().replace(/[?#].*$|\/*$/g,"").replace(/\/(?:api\/(?:v2\/\w+|page)\.json|index\.html)$/,
""),[o,s]=await Promise.all([q(`${n}/api/page.json`,F.page),q(`${n}/api/v2/summary.json`,F.summary)]),r=W(o);if(r.document!==void 0&&ct(r.document))return r.why===
void 0?ut(r.document,e):{why:r.why};if(!("status"in o)||o.status>=500||o.status===429)return{why:W(o).why??"it does not answer"};let a=W(s);if(a.why!==void 0)return{
why:a.why};let c=G(a.document);if(!("lacks"in c))return c;for(let d of["incidents/unresolved","incidents"]){let u=W(await q(`${n}/api/v2/${d}.json`,F.summary));
if(u.why!==void 0)continue;let f=G(a.document,u.document);if(!("lacks"in f)&&!("why"in f))return f}return{why:"it does not list its incidents"}}async function q(t,e){
try{return await pt(()=>M(t,{maxBytes:e,headers:{accept:"application/json"}}),{tries:2,firstWaitMs:500,maxWaitMs:5e3,isWorthIt:n=>n===void 0||n.status>=500||n.status===
429})}catch(n){if(n instanceof y)return{why:n.message};throw n}}function W(t){if("why"in t)return t;if(t.status!==200)return{why:`it answers ${t.status}`};let e=Number(
t.headers.get("age")??0);if(e>ee)return{why:`a cache has kept it for ${Math.floor(e/60)} minutes`};try{return{document:JSON.parse(t.text)}}catch(n){if(n instanceof
SyntaxError)return{why:"what it answers is not JSON"};throw n}}async function gt({page:t,log:e,now:n,...o}){let s=await lt(t,n);if("why"in s||e===void 0)return H(s,{...o,seen:void 0});let r=new v(s.incidents.flatMap(({symptoms:a})=>a));
try{for await(let a of ne(e,"utf8"))r.add(String(a))}catch(a){if(!(a instanceof Error&&"code"in a))throw a;return R(`The log ${e} cannot be read (${String(a.code)}\
).`)}return H(s,{...o,seen:r.has})}function yt(t){return t.split(/[,\n]/).map(e=>e.trim()).filter(e=>e!=="")}var ht=Date.now(),_=t=>(J.env[`INPUT_${t.toUpperCase()}`]??"").trim();try{J.exitCode=await se()}catch(t){bt(R("The action itself failed.")),P(I("error","Known o\
utage",t instanceof Error?t.message:String(t))),J.exitCode=1}async function se(){let[t,e]=[_("when")||"before",_("result")];if(t!=="before"&&t!=="after")throw new Error(
`"when" is "${t}"; write before or after.`);if(t==="after"&&e==="success")return 0;let n=await ie(),o=U(n);if(bt(n),o?P(I("notice","Known outage",Q(n))):n.kind===
"unknown"?P(I("warning",C.unknown,n.reasons.join(`
`))):ot(`${C[n.kind]}. ${n.reasons.join(" ")}`),t==="before")return 0;let s=_("token");if(o&&s!==""){let r=await at(n,{token:s,name:_("check-name")||"Known outa\
ge"});r!==void 0&&P(I("warning","Known outage",r))}return e===""||o&&(e==="failure"||e==="skipped")?0:(P(I("error","Not a known outage",`The job ended with "${e}\
", and nothing excuses that.`)),1)}function ie(){let[t,e,n]=[_("page"),_("failed-at"),_("log")],o=yt(_("components"));if(t===""||o.length===0)return R('The acti\
on needs "page" and "components".');let s=e===""?ht:g(e.replace(" UTC","Z").replace(" ","T"));return s===void 0?R(`"failed-at" is "${e}", which is no instant.`):
gt({page:t,components:o,at:s,now:ht,log:n===""?void 0:n,isNow:e==="",withoutSymptoms:_("without-symptoms")==="true"})}function bt(t){let[e]=t.incidents,n={known:String(
U(t)),verdict:t.kind,title:e?.title??"",url:e?.url??"","next-update":e?.nextUpdateAt===void 0?"":A(e.nextUpdateAt)},o=Object.entries(n).map(([s,r])=>Y(s,r,oe()));
wt("GITHUB_OUTPUT",o.join("")),wt("GITHUB_STEP_SUMMARY",T(t))}function wt(t,e){let n=J.env[t];n&&re(n,e)}
