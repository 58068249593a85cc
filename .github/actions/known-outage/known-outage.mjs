// Made by "npm run action" from scripts/verdict/known-outage.ts.
import{randomUUID as re}from"node:crypto";import{appendFileSync as se}from"node:fs";import H from"node:process";var C={none:"Nothing known",trouble:"Known trouble",planned:"Planned work",unknown:"No verdict"};function _(t){return`${new Date(t).toISOString().slice(0,16).replace("T"," ")} UTC`}function U({kind:t,incidents:e}){return t==="trouble"&&e.length>0}function R(...t){return{kind:"unknown",reasons:t,incidents:[],maintenances:[]}}function L(t,e){
if("why"in t)return R(`${_t(t.why)}.`);let{components:n,doubts:r}=$t(t,e.components),s=new Set(n.flatMap(({id:c,name:a})=>[c,a])),o=({components:c})=>c?.some(a=>s.
has(a))===!0,i={components:n,incidents:t.incidents.filter(o),maintenances:t.maintenances.filter(o)};return r.push(...St(t,i,e)),r.length>0?R(...r):kt(t.name,i,e)}
function St(t,{components:e,incidents:n,maintenances:r},{at:s,isNow:o}){let i=[...n,...r],c=e.some(({status:d})=>d!=="operational"),a=[...t.incidents,...t.maintenances.
filter(d=>Z(d,s))].filter(d=>d.components===void 0).filter(()=>!c),l=e.filter(({status:d,since:u})=>K(d)&&u===void 0).filter(()=>!o&&n.length===0);return[...e.filter(
({status:d})=>d===void 0).map(({name:d})=>`Nobody knows how ${d} is: its status is none that we know.`),...i.filter(({status:d})=>d===void 0).map(({title:d})=>`\
Whether "${d}" is over cannot be read.`),...i.filter(({status:d,startedAt:u})=>d!==void 0&&u===void 0).map(({title:d})=>`When "${d}" began cannot be read.`),...a.
map(({title:d})=>`"${d}" does not say what it is about.`),...l.map(({name:d})=>`Since when ${d} has been as it is cannot be read.`)]}function kt(t,{components:e,
incidents:n,maintenances:r},{at:s,isNow:o,seen:i,withoutSymptoms:c}){let a=n.filter(({startedAt:p})=>p<=s),l=a.filter(p=>Rt(p,e,s)),d=l.flatMap(p=>{let b=i&&p.symptoms.
find(i);return i&&b===void 0&&!c?[]:{...p,...b!==void 0&&{symptom:b}}}),u=e.filter(({status:p,since:b})=>K(p)&&(o||b!==void 0&&b<=s)),f=r.filter(p=>Z(p,s)),m=u.
length>0&&(!i||c),w=e.filter(({status:p})=>p==="under_maintenance"),k=f.length>0||w.length>0,F=d.length>0||m?"trouble":k?"planned":"none",xt=l.filter(({title:p})=>d.
every(b=>b.title!==p));return{kind:F,reasons:[...d.map(({title:p,symptom:b})=>b===void 0?`${p}.`:`${p}; the log has "${b}".`),...u.map(({name:p,status:b})=>`${p}\
: ${String(b).replaceAll("_"," ")}.`),...f.map(({title:p})=>`Planned work is under way: ${p}.`),...(f.length>0?[]:w).map(({name:p})=>`${p}: under maintenance.`),
...xt.map(({title:p})=>`None of the symptoms of "${p}" is in the log.`),...n.filter(p=>!a.includes(p)).map(({title:p})=>`"${p}" began only after that.`),...F===
"none"?[`${t} knows of nothing that explains it.`]:[]],incidents:d,maintenances:f}}function $t({components:t},e){let n=[],r=new Set,s=o=>o.trim().toLowerCase();
for(let o of e){let i=t.filter(({id:u})=>u===o),c=t.filter(u=>[u.id,u.name].some(f=>s(f)===s(o))),a=i.length>0?i:c,l=a.filter(({id:u})=>!a.some(({members:f})=>f.
includes(u)));if(a.length===0)n.push(`The page has no component "${o}".`);else if(l.length>1){let u=l.map(({id:f})=>f).join(", ");n.push(`"${o}" is the name of \
several components; which of ${u}?`)}let d=a.flatMap(u=>[u,...t.filter(({id:f})=>u.members.includes(f))]);for(let u of d)r.add(u)}return r.size===0&&n.length===
0&&n.push("No component was named."),{components:[...r],doubts:n}}function K(t){return t!==void 0&&t!=="operational"&&t!=="under_maintenance"}function Rt({components:t,
recovered:e},n,r){return n.filter(({id:o,name:i})=>t?.some(c=>c===o||c===i)).some(({id:o})=>r<(e.get(o)??1/0))}function Z({status:t,startedAt:e,until:n},r){return e===
void 0||e>r?!1:t==="in_progress"||t==="verifying"||n!==void 0&&r<n}function _t(t){return t.charAt(0).toUpperCase()+t.slice(1)}function A(t,e,n){let r=o=>o.replaceAll("%","%25").replaceAll("\r","%0D").replaceAll(`
`,"%0A"),s=r(e).replaceAll(":","%3A").replaceAll(",","%2C");return`::${t} title=${s}::${r(n)}`}function Q({incidents:t,reasons:e}){return t.length===0?e.join(" "):
t.map(({title:n,url:r,nextUpdateAt:s})=>[`${n}.`,...r===void 0?[]:[r],...s===void 0?[]:[`Next update: ${_(s)}.`]].join(" ")).join(`
`)}function j(t){let{incidents:e,maintenances:n,reasons:r,kind:s}=t,o=({title:i,url:c})=>c===void 0?B(i):`[${B(i)}](<${c.replace(/[<>]/g,encodeURIComponent)}>)`;
return[`### ${U(t)?"Known outage":C[s]}`,...[...e,...n].map(i=>[`- ${o(i)}`,...i.startedAt===void 0?[]:[`since ${_(i.startedAt)}`],...i.nextUpdateAt===void 0?[]:
[`next update ${_(i.nextUpdateAt)}`]].join(", ")),...r.map(i=>B(i)),""].join(`

`)}function B(t){return t.replace(/[\\`*_{}[\]<>()#+\-.!|~@&:]/g,e=>`&#${e.charCodeAt(0)};`)}function z(t,e,n){return`${t}<<${n}
${e}
${n}
`}function Y(t){return typeof t=="object"&&t!==null&&!Array.isArray(t)}var X=["operational","under_maintenance","degraded_performance","partial_outage","major_outage"];var T=["investigating","identified","monitoring","resolved","postmortem"],N=["scheduled","in_progress","verifying","completed","cancelled"];var At=5e3,tt=300;function x(t){return Y(t)?t:void 0}function S(t){if(!Array.isArray(t)||t.length>At)return;let e=t.map(x);return e.every(n=>n!==void 0)?e:void 0}
function y(t){if(typeof t!="string")return;let e=t.slice(0,4*tt).toWellFormed().replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu," ").trim();return e===""?void 0:e.slice(
0,tt).toWellFormed()}function g(t){let n=typeof t=="string"&&/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})$/.test(t)?Date.parse(
t):NaN;return Number.isNaN(n)?void 0:n}function O(t){if(typeof t!="string"||t.length>1e3||!URL.canParse(t))return;let{protocol:e,href:n}=new URL(t);return/^https?:$/.
test(e)?n:void 0}function E(t){return t==="full_outage"?"major_outage":X.find(e=>e===t)}function D(t){return[y(t.id),y(t.name)].filter(e=>e!==void 0)}import nt from"node:process";var It=/[^\P{Cc}\t\n]|[\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu;function et(t){return t.replace(It," ").replace(/^([^\S\n]*):(?=:)/gm,"$1: ").
replaceAll("##[","# #[")}function ot(t){nt.stdout.write(`${et(t)}
`)}function I(t,e=nt.stdout){e.write(`${t}
`)}import{readFileSync as Vt}from"node:fs";import it from"node:process";import{request as Pt}from"node:http";import{request as Ct}from"node:https";import{Readable as Ut}from"node:stream";var Ot=[204,205,304];function rt(t){return(e,{
method:n,headers:r,body:s,signal:o})=>new Promise((i,c)=>{let a=e.protocol==="https:"?Ct:Pt,l=u=>c(new TypeError("fetch failed",{cause:u})),d=a(e,{method:n,headers:r,
family:t,signal:o,agent:!1},u=>{let{statusCode:f=0,rawHeaders:m}=u;try{let w=new Headers;for(let P=0;P<m.length;P+=2)w.append(m[P],m[P+1]);let k=Ot.includes(f)?
null:jt(u);i(new Response(k,{status:f,headers:w}))}catch(w){d.destroy(),l(w)}});d.on("error",l),d.on("close",()=>l(new Error("closed"))),d.end(s)})}function jt(t){
return Ut.toWeb(t)}var h=class extends Error{name="RequestError"},Tt=[301,302,303,307,308];async function M(t,e={}){let{method:n="GET",headers:r={},body:s,timeoutMs:o=1e4,maxRedirects:i=5}=e,
c=AbortSignal.timeout(o),a=st(t),l=r;for(let d=0;;d+=1){if(d>i)throw new h(`it redirects more than ${i} times`);try{let u={method:n,headers:l,signal:c,...s!==void 0&&
{body:s}},f=e.family?await rt(e.family)(a,u):await fetch(a,{...u,redirect:"manual"}),m=f.headers.get("location");if(/^(?:GET|HEAD)$/.test(n)&&m!==null&&Tt.includes(
f.status)){await f.body?.cancel();let k=st(m,a);e.onRedirect?.(k,a),k.origin!==a.origin&&(l=Nt(r)),a=k;continue}let w=await Et(f,e.maxBytes??1048576);return{status:f.
status,headers:f.headers,text:w}}catch(u){throw u instanceof h?u:c.aborted?new h(`it did not answer within ${o/1e3} s`):Jt(u)}}}function st(t,e){if(!URL.canParse(
t,e))throw new h("its address is not an address");let n=new URL(t,e);if(!/^https?:$/.test(n.protocol))throw new h("its address is not of the web");return n}function Nt(t){
return Object.fromEntries(Object.entries(t).filter(([e])=>/^(?:accept(?:-.*)?|user-agent)$/i.test(e)))}async function Et(t,e){let n=[],r=0;for await(let o of t.
body??[]){if(r+=o.byteLength,r>e)throw new h(`it answers more than ${e} bytes`);n.push(o)}let s=Buffer.concat(n);return new TextDecoder(Mt(s)).decode(s)}function Mt(t){
let[e,n]=t;return e===254&&n===255?"utf-16be":e===255&&n===254?"utf-16le":"utf-8"}var vt={ECONNREFUSED:"it refuses the connection",ENOTFOUND:"there is no such h\
ost",EAI_AGAIN:"its host cannot be looked up",UND_ERR_CONNECT_TIMEOUT:"it cannot be reached"};function Jt(t){let{cause:e}=t,n=Wt(e),r=n===void 0?void 0:vt[n];return r!==
void 0?new h(r):new h(`the connection failed${n===void 0?"":` (${n})`}`)}function Wt(t){let e=t instanceof Error&&"code"in t?String(t.code):"";return/^[A-Z_]{2,40}$/.
test(e)?e:void 0}async function at(t,{token:e,name:n}){let{GITHUB_API_URL:r,GITHUB_REPOSITORY:s}=it.env,o=Ht();if(!r||!/^[\w.-]+\/[\w.-]+$/.test(s??"")||o===void 0)return"There \
is no commit to add a check run to.";let[i]=t.incidents,c={name:n,head_sha:o,status:"completed",conclusion:"neutral",...i?.url!==void 0&&{details_url:i.url},output:{
title:i?.title??n,summary:j(t)}};try{let{status:a}=await M(`${r}/repos/${s}/check-runs`,{method:"POST",body:JSON.stringify(c),headers:{accept:"application/vnd.g\
ithub+json",authorization:`Bearer ${e}`,"content-type":"application/json","user-agent":"outpost-known-outage","x-github-api-version":"2022-11-28"}});return a===
201?void 0:`The check run was not added: GitHub answers ${a}${a===403||a===404?'; the job needs "checks: write"':""}.`}catch(a){if(a instanceof h)return`The che\
ck run was not added: ${a.message}.`;throw a}}function Ht(){let{GITHUB_EVENT_PATH:t,GITHUB_SHA:e}=it.env,n=t?x(JSON.parse(Vt(t,"utf8"))):void 0,r=x(x(n?.pull_request)?.
head)?.sha??e;return typeof r=="string"&&/^[0-9a-f]{40,64}$/.test(r)?r:void 0}import{createReadStream as oe}from"node:fs";var v=class{#t=new Set;#e;#n="";constructor(e){this.#e=[...new Set(e)]}add(e){let n=this.#n+e,r=/\u001B(?:\[[\d;]{0,30})?$/.exec(n)?.index??n.length,s=n.slice(0,
r).replace(/\u001B\[[\d;]{0,30}[A-Za-z]/g,"");for(let o of this.#e)s.includes(o)&&this.#t.add(o);this.#n=s.slice(-200)+n.slice(r)}has=e=>this.#t.has(e)};var qt=15*6e4;function ct(t){let e=x(t);return e?.version===1&&/^Outpost\b/.test(y(e.generator)??"")}function ut(t,e){let n=g(t.generated_at),r=g(t.valid_until),
[s,o,i,c,a]=["components","groups","incidents","maintenances","unreadable"].map(m=>S(t[m]));if(n===void 0||r===void 0||!s||!o)return{why:"its page.json cannot b\
e read"};if(!i||!c||!a)return{why:"its page.json cannot be read"};if(e>=r)return{why:`it is stale: it spoke until ${new Date(r).toISOString()}`};if(n>e+qt)return{
why:"it is of a time that is still ahead"};let l=a.filter(m=>m.may_be_open!==!1),u=[...s.map(m=>({id:y(m.id),name:y(m.name),status:l.some(w=>Gt(w,m.id))?void 0:
E(m.status),since:g(m.status_since),members:[]})),...o.map(Ft)],f=u.flatMap(({id:m,name:w,...k})=>m===void 0||w===void 0?[]:[{id:m,name:w,...k}]);return f.length<
u.length?{why:"one of its components has no name"}:{name:y(x(t.page)?.name)??"the page",components:f,incidents:i.map(m=>dt(m,T)),maintenances:c.filter(({status:m})=>m!==
"completed"&&m!=="cancelled").map(m=>({...dt(m,N),startedAt:g(m.scheduled_for),until:g(m.scheduled_until)}))}}function Gt(t,e){let{components:n}=t;return!Array.
isArray(n)||n.includes(e)}function Ft(t){let e=y(t.name),{components:n}=t;return{id:e,name:e,status:"operational",since:void 0,members:Array.isArray(n)?n.filter(
r=>typeof r=="string"):[]}}function dt(t,e){let n=S(t.components),r=Array.isArray(t.symptoms)?t.symptoms:[],s=n?.filter(({status:o})=>o==="operational")??[];return{
title:y(t.title)??"An incident without a title",url:O(t.url),status:e.find(o=>o===t.status),impact:y(t.impact),startedAt:g(t.started_at),nextUpdateAt:g(t.next_update_at),
components:n?.map(({id:o})=>y(o)).filter(o=>o!==void 0),recovered:new Map(s.flatMap(({id:o})=>typeof o=="string"?[[o,Kt(o,t)]]:[])),symptoms:r.filter(o=>typeof o==
"string").filter(o=>o.trim().length>=3&&o.length<=200).slice(0,10)}}function Kt(t,e){let r=(S(e.updates)??[]).filter(s=>S(s.components)?.some(o=>o.id===t&&o.status===
"operational")).map(s=>g(s.posted_at)).filter(s=>s!==void 0);return r.length>0?Math.max(...r):-1/0}var Zt=["resolved","postmortem","completed","cancelled"];function G(t,e){let n=x(t),r=S(n?.components);if(!n||!r)return{why:"what it answers is not the summary \
of a status page"};let s=n.incidents??x(e)?.incidents;if(s===void 0&&e===void 0)return{lacks:"incidents"};let o=S(s),i=S(n.scheduled_maintenances??[]);if(!o||!i)
return{why:"its lists of incidents cannot be read"};let c=r.map(Qt);return c.every(a=>a!==void 0)?{name:y(x(n.page)?.name)??"the page",components:c,incidents:o.
filter(mt).map(a=>ft(a,T)),maintenances:i.filter(mt).map(a=>({...ft(a,N),startedAt:g(a.scheduled_for),until:g(a.scheduled_until)}))}:{why:"one of its components\
 has no name"}}function mt({status:t}){return!Zt.includes(t)}function Qt(t){let[e,n=e]=D(t);if(e===void 0||n===void 0)return;let{components:r}=t;return{id:e,name:n,
status:E(t.status),since:g(t.updated_at),members:Array.isArray(r)?r.filter(s=>typeof s=="string"):[]}}function ft(t,e){let n=S(t.incident_updates)??[],s=n.map(o=>g(
o.display_at??o.created_at)).filter(o=>o!==void 0).sort((o,i)=>o-i)[0];return{title:y(t.name)??"An incident without a name",url:O(t.shortlink)??O(t.url),status:g(
t.resolved_at)===void 0?e.find(o=>o===t.status):void 0,impact:y(t.impact),startedAt:g(t.started_at)??g(t.created_at)??s,nextUpdateAt:void 0,components:zt(t,n),recovered:new Map,
symptoms:[]}}function zt(t,e){let n=S(t.components)?.map(D);if(!(!n||n.some(r=>r.length===0)))return n.length>0?n.flat():e.flatMap(r=>(S(r.affected_components)??
[]).flatMap(({code:s,name:o})=>[y(s),y(o)].filter(i=>i!==void 0)))}import{setTimeout as Yt}from"node:timers/promises";async function pt(t,{tries:e,maxWaitMs:n,isWorthIt:r,firstWaitMs:s,sleep:o=Yt}){for(let i=1;;i+=1){let c=await t().catch(f=>{if(f instanceof h)return f;throw f}),
a=c instanceof h,l=s===void 0?void 0:s*2**(i-1),d=(a?void 0:Xt(c))??l;if(r(a?void 0:c)&&i<e&&d!==void 0&&d<=n)await o(d);else{if(a)throw c;return c}}}function Xt({
headers:t,text:e,status:n},r=Date.now()){let s=t.get("retry-after")?.trim()??"";if(s===""&&n===429)return te(e);let o=/^\d+(?:\.\d+)?$/.test(s)?Number(s)*1e3:Date.
parse(s)-r;return Number.isNaN(o)?void 0:Math.max(0,o)}function te(t){let[,e,n]=/"retry_after(_ms)?":\s*(\d{1,9}(?:\.\d+)?)/.exec(t)??[];return n===void 0?void 0:
Number(n)*(e===void 0?1e3:1)}var ee=3600,W={page:16777216,summary:4194304};async function lt(t,e){let n=t.trim().replace(/[?#].*$|\/*$/g,"").replace(/\/(?:api\/(?:(?:v2|status)\/\w+|page)\.json|index\.html)$/,
""),[r,s]=await Promise.all([V(`${n}/api/page.json`,W.page),ne(n)]),o=J(r);if(o.document!==void 0&&ct(o.document))return o.why===void 0?ut(o.document,e):{why:o.
why};if(!("status"in r)||r.status>=500||r.status===429)return{why:J(r).why??"it does not answer"};let i=J(s);if(i.why!==void 0)return{why:i.why};let c=G(i.document);
if(!("lacks"in c))return c;for(let a of["incidents/unresolved","incidents"]){let l=J(await V(`${n}/api/v2/${a}.json`,W.summary));if(l.why!==void 0)continue;let d=G(
i.document,l.document);if(!("lacks"in d)&&!("why"in d))return d}return{why:"it does not list its incidents"}}async function ne(t){let e=await V(`${t}/api/v2/sum\
mary.json`,W.summary);return"status"in e&&e.status===404?V(`${t}/api/status/summary.json`,W.summary):e}async function V(t,e){try{return await pt(()=>M(t,{maxBytes:e,
headers:{accept:"application/json"}}),{tries:2,firstWaitMs:500,maxWaitMs:5e3,isWorthIt:n=>n===void 0||n.status>=500||n.status===429})}catch(n){if(n instanceof h)
return{why:n.message};throw n}}function J(t){if("why"in t)return t;if(t.status!==200)return{why:`it answers ${t.status}`};let e=Number(t.headers.get("age")??0);
if(e>ee)return{why:`a cache has kept it for ${Math.floor(e/60)} minutes`};try{return{document:JSON.parse(t.text)}}catch(n){if(n instanceof SyntaxError)return{why:"\
what it answers is not JSON"};throw n}}async function gt({page:t,log:e,now:n,...r}){let s=await lt(t,n);if("why"in s||e===void 0)return L(s,{...r,seen:void 0});let o=new v(s.incidents.flatMap(({symptoms:i})=>i));
try{for await(let i of oe(e,"utf8"))o.add(String(i))}catch(i){if(!(i instanceof Error&&"code"in i))throw i;return R(`The log ${e} cannot be read (${String(i.code)}\
).`)}return L(s,{...r,seen:o.has})}function yt(t){return t.split(/[,\n]/).map(e=>e.trim()).filter(e=>e!=="")}var ht=Date.now(),$=t=>(H.env[`INPUT_${t.toUpperCase()}`]??"").trim();try{H.exitCode=await ie()}catch(t){bt(R("The action itself failed.")),I(A("error","Known o\
utage",t instanceof Error?t.message:String(t))),H.exitCode=1}async function ie(){let[t,e]=[$("when")||"before",$("result")];if(t!=="before"&&t!=="after")throw new Error(
`"when" is "${t}"; write before or after.`);if(t==="after"&&e==="success")return 0;let n=await ae(),r=U(n);if(bt(n),r?I(A("notice","Known outage",Q(n))):n.kind===
"unknown"?I(A("warning",C.unknown,n.reasons.join(`
`))):ot(`${C[n.kind]}. ${n.reasons.join(" ")}`),t==="before")return 0;let s=$("token");if(r&&s!==""){let o=await at(n,{token:s,name:$("check-name")||"Known outa\
ge"});o!==void 0&&I(A("warning","Known outage",o))}return e===""||r&&(e==="failure"||e==="skipped")?0:(I(A("error","Not a known outage",`The job ended with "${e}\
", and nothing excuses that.`)),1)}function ae(){let[t,e,n]=[$("page"),$("failed-at"),$("log")],r=yt($("components"));if(t===""||r.length===0)return R('The acti\
on needs "page" and "components".');let s=e===""?ht:g(e.replace(" UTC","Z").replace(" ","T"));return s===void 0?R(`"failed-at" is "${e}", which is not an instan\
t; write 2026-03-14T10:31:00Z.`):gt({page:t,components:r,at:s,now:ht,log:n===""?void 0:n,isNow:e==="",withoutSymptoms:$("without-symptoms")==="true"})}function bt(t){
let[e]=t.incidents,n={known:String(U(t)),verdict:t.kind,title:e?.title??"",url:e?.url??"","next-update":e?.nextUpdateAt===void 0?"":_(e.nextUpdateAt)},r=Object.
entries(n).map(([s,o])=>z(s,o,re()));wt("GITHUB_OUTPUT",r.join("")),wt("GITHUB_STEP_SUMMARY",j(t))}function wt(t,e){let n=H.env[t];n&&se(n,e)}
