package org.surgicode.web.launch;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.surgicode.web.language.LanguageChoice;

/** Hands a controller the launch under way. */
final class LaunchArgument implements HandlerMethodArgumentResolver {
  private static final String ATTRIBUTE = Launch.class.getName();

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType().equals(Launch.class);
  }

  @Override
  public Launch resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    Launch launch = of(request.getNativeRequest(HttpServletRequest.class));
    if (launch == null) {
      throw new Barred(Bar.NO_LAUNCH);
    }
    return launch;
  }

  static @Nullable Launch of(@Nullable HttpServletRequest request) {
    return request == null ? null : (Launch) request.getAttribute(ATTRIBUTE);
  }

  static void put(HttpServletRequest request, Launch launch) {
    request.setAttribute(ATTRIBUTE, launch);
    request.setAttribute(LanguageChoice.OF_LAUNCH, launch.language());
  }
}
