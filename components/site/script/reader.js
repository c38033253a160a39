// What makes pages nicer and is needed for nothing. Chrome 70 and Safari 12 read it as it stands.
// It is sent without these lines and without the spaces before the others: 3 kB are all it may have.
;(() => {
  const page = document
  const byId = (id) => page.getElementById(id)
  const near = (event, selector) =>
    !event.defaultPrevented &&
    !event.button &&
    !event.ctrlKey &&
    !event.metaKey &&
    !event.shiftKey &&
    event.target.closest &&
    event.target.closest(selector)

  // Leaving quickly: the page is gone at once, and its place in the history with it. Three times Shift does
  // the same (GOV.UK Design System, "Exit this page"): any other key, or five seconds, begins again.
  const exit = byId('quick-exit')
  if (exit) {
    let presses = 0
    let timer
    const leave = () => {
      page.body.hidden = true
      page.title = ' '
      location.replace(exit.href)
    }
    page.addEventListener('click', (event) => {
      if (!near(event, '#quick-exit')) return
      event.preventDefault()
      leave()
    })
    page.addEventListener('keyup', (event) => {
      clearTimeout(timer)
      presses = event.key === 'Shift' ? presses + 1 : 0
      if (presses === 3) return leave()
      timer = setTimeout(() => {
        presses = 0
      }, 5000)
    })
  }

  // Answering in place: the form moves under the comment. Its own page is where the link leads without this.
  const form = byId('reply')
  if (form && form.closest('#comments')) {
    const home = form.parentNode
    const heading = byId('reply-heading')
    const words = form.dataset
    const cancel = page.createElement('p')
    const link = page.createElement('a')
    cancel.className = 'form-cancel'
    link.href = '#reply'
    link.textContent = words.cancel
    cancel.append(link)
    const answer = (parent, title) => {
      form.elements.parent.value = parent
      heading.textContent = title
      for (const other of form.querySelectorAll('.form-cancel')) other.remove()
      if (parent) heading.after(cancel)
      form.elements[form.elements.name.value ? 'body' : 'name'].focus()
    }
    // How long somebody wrote: machines are quicker.
    let touched
    form.addEventListener('focusin', (event) => {
      touched = touched || event.timeStamp
    })
    form.addEventListener('submit', (event) => {
      form.elements.took.value = Math.round(event.timeStamp - touched) || ''
    })
    page.addEventListener('click', (event) => {
      const reply = near(event, '.comment-reply [href*=reply]')
      if (reply) {
        event.preventDefault()
        const comment = reply.closest('.comment')
        const name = comment.querySelector('.comment-author').textContent
        comment.after(form)
        answer(reply.pathname.split('/').pop(), words.replyTo.split('{}').join(name))
      } else if (near(event, '.form-cancel')) {
        event.preventDefault()
        home.append(form)
        answer('', words.write)
      }
    })
  }

  // Nothing of a video is loaded before somebody asks for it.
  page.addEventListener('click', (event) => {
    const link = near(event, '[data-player]')
    if (!link) return
    event.preventDefault()
    const player = page.createElement('iframe')
    player.src = link.dataset.player
    player.title = link.textContent
    player.allow = 'autoplay; fullscreen'
    player.allowFullscreen = true
    player.referrerPolicy = 'strict-origin'
    player.sandbox = 'allow-scripts allow-same-origin allow-presentation allow-popups'
    link.replaceWith(player)
    player.focus()
  })

  // A comment within a fold is opened; one of another page of the comments is looked for there, once.
  const reveal = () => {
    const { hash, pathname, origin, search } = location
    const number = (/^#comment-(\d+)$/.exec(hash) || [])[1]
    if (!number) return
    const comment = byId(`comment-${number}`)
    const fold = comment && comment.closest('details')
    if (fold && !fold.open) {
      fold.open = true
      comment.scrollIntoView()
    } else if (
      !comment &&
      !search &&
      page.querySelector('#comments .pager') &&
      page.referrer !== origin + pathname
    ) {
      location.replace(`${pathname}?comment=${number}`)
    }
  }
  reveal()
  addEventListener('hashchange', reveal)
})()
